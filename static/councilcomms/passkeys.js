// Says in words where no passkey came: allauth's own script would only write to the console.
(function () {
  const trouble = document.getElementById('passkey-trouble')
  if (!trouble) return
  document.addEventListener('allauth.error', event => {
    event.preventDefault()
    trouble.textContent = window.PublicKeyCredential ? trouble.dataset.again : trouble.dataset.unknown
    trouble.hidden = false
  })
})()

// Runs first thing in the body, before anything is painted: says that scripts work and which kind of browser this is.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')

// Small behaviours, each behind one data attribute; every page works without them. docs/frontend.md describes them.

const seen = new WeakMap() // element -> selectors already attached to it
const sent = new WeakSet() // forms under way

function each (scope, selector, act) {
  const found = [...scope.querySelectorAll(selector)]
  if (scope instanceof Element && scope.matches(selector)) found.unshift(scope)
  for (const element of found) {
    const attached = seen.get(element) ?? new Set()
    if (attached.has(selector)) continue
    seen.set(element, attached.add(selector))
    act(element)
  }
}

/** data-cc-once on a form: a second press while the first is under way sends nothing. */
function once (form) {
  form.addEventListener('submit', event => {
    if (sent.has(form)) { event.preventDefault(); return }
    if (!event.defaultPrevented && !form.hasAttribute('hx-post')) sent.add(form)
  })
}

/** data-cc-grow on a textarea: as high as its text, where the style sheet's field-sizing is not known. */
function grow (area) {
  if (globalThis.CSS?.supports('field-sizing', 'content')) return
  const fit = () => {
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 4}px`
  }
  area.addEventListener('input', fit)
  fit()
}

/** data-cc-print on a button that is hidden without scripts. */
function print (button) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

/** data-cc-copy="#id" on a hidden button: copies that element's text and says so. */
function copy (button) {
  const source = document.querySelector(button.dataset.ccCopy)
  if (!source || !navigator.clipboard) return
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  said.className = 'cc-copied'
  button.after(said)
  button.hidden = false
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent.trim())
      said.textContent = 'Copied'
    } catch {
      said.textContent = 'Could not copy. Select the text instead.'
    }
  })
}

/** data-cc-opens="#id" on a link: opens that details element, goes there and puts the cursor into its first box. */
function opens (link) {
  link.addEventListener('click', event => {
    const details = document.querySelector(link.dataset.ccOpens)
    if (!details) return
    event.preventDefault()
    details.open = true
    details.scrollIntoView({ block: 'nearest' })
    const first = details.querySelector('input:not([type=hidden]), textarea, select, button')
    ;(first ?? details.querySelector('summary'))?.focus()
  })
}

/** data-cc-tick="all" or "none" on a hidden button: sets every checkbox of the data-cc-ticks around it. */
function tick (button) {
  const group = button.closest('[data-cc-ticks]')
  if (!group) return
  button.hidden = false
  button.addEventListener('click', () => {
    for (const box of group.querySelectorAll('input[type=checkbox]')) box.checked = button.dataset.ccTick === 'all'
    button.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

/** data-cc-ticked="form": says how many checkboxes around it are ticked, in the words beside it or as “ (3)”. */
function ticked (place) {
  const around = place.closest(place.dataset.ccTicked)
  if (!around) return
  const words = place.dataset.ccTickedWords ?? ' (#)'
  const count = () => {
    place.textContent = words.replace('#', around.querySelectorAll('input[type=checkbox]:checked').length)
  }
  around.addEventListener('change', count)
  window.addEventListener('pageshow', count)
  count()
}

// A form come back to with the browser's Back button can be sent again.
window.addEventListener('pageshow', event => {
  if (!event.persisted) return
  for (const form of document.querySelectorAll('form[data-cc-once]')) sent.delete(form)
})

/** data-cc-focus on an element with tabindex="-1": takes the focus, but where there is a problem to read first. */
function focus (element) {
  if (!document.querySelector('.govuk-error-summary')) element.focus()
}

export function attach (scope) {
  each(scope, 'form[data-cc-once]', once)
  each(scope, 'textarea[data-cc-grow]', grow)
  each(scope, 'button[data-cc-print]', print)
  each(scope, 'button[data-cc-copy]', copy)
  each(scope, '[data-cc-opens]', opens)
  each(scope, 'button[data-cc-tick]', tick)
  each(scope, '[data-cc-ticked]', ticked)
  each(scope, '[data-cc-focus]', focus)
}

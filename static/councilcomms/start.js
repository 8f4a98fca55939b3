// Starts the page's components. Addresses of modules come from <script type="application/json" id="cc-modules">, since
// hashed file names are known to the server only. docs/frontend.md lists the data attributes.

const modules = JSON.parse(document.getElementById('cc-modules')?.textContent ?? '{}')

/** A part brought in beside parts already started: only other faults are worth saying. */
const onError = error => { if (error?.name !== 'InitError') console.error(error) }

/** Only where the page uses one: the Ministry of Justice's set is rarely needed. */
async function startMoj (scope) {
  if (!modules.moj || !scope.querySelector('[data-module^="moj-"]')) return
  const { initAll } = await import(modules.moj)
  initAll({ scope, onError })
}

async function start (scope) {
  const parts = []
  if (modules.govuk) parts.push(import(modules.govuk).then(({ initAll }) => initAll({ scope, onError })))
  if (modules.behaviours) parts.push(import(modules.behaviours).then(({ attach }) => attach(scope)))
  parts.push(startMoj(scope))
  const results = await Promise.allSettled(parts)
  for (const result of results) if (result.status === 'rejected') console.error(result.reason)
  document.documentElement.dataset.ccStarted = 'true'
}

start(document)

// What htmx brings in later. It also announces the page itself, which is started already.
document.addEventListener('htmx:load', event => {
  const part = event.detail?.elt ?? event.target
  if (part !== document.body && part instanceof Element) start(part.parentElement ?? part)
})

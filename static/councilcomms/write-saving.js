// What is typed is kept after each pause and on leaving. Two tabs never overwrite each other: the server says so, the
// person chooses. The address bar takes the draft's own address once there is one.

const PAUSE = 1500
const AGAIN = [3000, 6000, 12000, 30000]

export function startSaving (form, typed) {
  const state = document.getElementById('save-state')
  const fields = form.elements
  let timer, running, dirty = false, stopped = false, leaving = false, failures = 0, turn = 0
  const PLUMBING = new Set(['csrfmiddlewaretoken', 'edit_number', 'buffer_number', 'tab', 'turn', 'seen_edit', 'seen_buffer'])
  const content = () => JSON.stringify([...typed()].filter(([name]) => !PLUMBING.has(name)))
  let kept = content()
  fields.tab.value ||= crypto.randomUUID?.() ?? String(Math.random()).slice(2)

  const say = (words, trouble = false) => {
    state.textContent = words
    state.classList.toggle('cc-save-state--trouble', trouble)
    form.toggleAttribute('data-unsaved', trouble)
  }

  function take (answer) {
    fields.buffer_number.value = answer.buffer_number
    fields.edit_number.value = answer.edit_number
    settle(answer.addresses)
    if (!dirty) say(`Saved ${answer.saved}`)
  }

  // Shown again with errors, a new post is a draft already.
  if (form.getAttribute('action') !== location.pathname) history.replaceState(history.state, '', form.getAttribute('action'))

  /** From now on the form belongs to this draft. */
  function settle (addresses) {
    if (form.getAttribute('action') !== addresses.page) {
      form.setAttribute('action', addresses.page)
      form.dataset.check = addresses.check
      form.dataset.autosave = addresses.autosave
      const next = document.querySelector('#confirm input[name=next]')
      if (next) next.value = addresses.page
      history.replaceState(history.state, '', addresses.page)
    }
    for (const button of form.querySelectorAll('[data-resolve]')) button.setAttribute('formaction', addresses.resolve)
  }

  function stop (answer) {
    stopped = true
    if (!answer.choose) return say(`${answer.words} Copy your words before you leave this page.`, true)
    settle(answer.addresses)
    for (const [id, value] of [['seen-edit', answer.seen_edit], ['seen-buffer', answer.seen_buffer]]) {
      document.getElementById(id).value = value
    }
    for (const part of document.querySelectorAll('#other-tab [disabled]')) part.disabled = false
    document.getElementById('other-tab-words').textContent = answer.words
    document.getElementById('other-tab').hidden = false
    say('Not saved. Choose which text you want.', true)
  }

  function fail (words) {
    dirty = true
    say(words ?? 'Not saved. Keep this page open; trying again.', true)
    clearTimeout(timer)
    timer = setTimeout(save, AGAIN[Math.min(failures++, AGAIN.length - 1)])
  }

  async function send () {
    const sent = content()
    const answer = await fetch(form.dataset.autosave, {
      method: 'POST', body: typed({ turn: ++turn }), headers: { Accept: 'application/json' },
    })
    if (answer.redirected) return fail('Not saved: you are signed out. Sign in again in another tab; your words stay here.')
    if (answer.status === 403) return stop({ words: 'Not saved: you can no longer write here.' })
    const json = answer.headers.get('Content-Type')?.includes('json')
    if (answer.status === 409 && json) return stop(await answer.json())
    if (!answer.ok || !json) return fail()
    failures = 0
    kept = sent
    take(await answer.json())
  }

  async function save () {
    clearTimeout(timer)
    if (stopped || leaving || !dirty) return
    if (running) { await running; return save() }
    if (form.dataset.autosave.includes('/new/') && !fields.text.value.trim()) return
    dirty = false
    running = send().catch(() => fail()).finally(() => { running = undefined })
    await running
  }

  const touch = () => {
    clearTimeout(timer)
    dirty = content() !== kept
    if (dirty) timer = setTimeout(save, PAUSE)
  }
  form.addEventListener('input', touch)
  form.addEventListener('change', touch)

  /** On leaving, in a request that outlives the page. */
  const last = () => {
    if (!dirty || stopped || leaving || running || !fields.text.value.trim()) return
    dirty = false
    fetch(form.dataset.autosave, { method: 'POST', body: typed({ turn: ++turn }), keepalive: true }).catch(() => { dirty = true })
  }
  addEventListener('pagehide', last)
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save() })
  addEventListener('pageshow', event => { if (event.persisted) leaving = false })

  // A button pressed while words are on their way waits for them, so that no second draft is made.
  form.addEventListener('submit', async event => {
    clearTimeout(timer)
    if (!running) { leaving = true; return }
    event.preventDefault()
    event.stopImmediatePropagation()
    await running
    form.requestSubmit(event.submitter)
  }, { capture: true })

  // The page's other forms lead away from it: what is typed goes first.
  document.addEventListener('submit', async event => {
    if (event.target === form || (!dirty && !running) || stopped) return
    event.preventDefault()
    event.stopImmediatePropagation()
    await save()
    dirty = false
    event.target.requestSubmit(event.submitter)
  }, { capture: true })
}

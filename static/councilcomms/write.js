// The author's page while one types: points beside the text, marks in it, and nothing lost. Without this script the
// page's own buttons do the same. Words are sent as they stand in the form; offsets come back in code points.

const form = document.getElementById('write')
const modules = JSON.parse(document.getElementById('write-modules').textContent)
const REST = 800 // at rest, at a word's end
const LONG_REST = 2000 // at rest, in the middle of a word
const PATIENCE = 6000

/** The form as it stands, without the file itself: only its name. */
export function typed (extra = {}) {
  const data = new FormData(form)
  data.delete('picture')
  const chosen = form.elements.picture?.files?.[0]
  if (chosen) data.set('picture_name', chosen.name)
  for (const [name, value] of Object.entries(extra)) data.set(name, value)
  return data
}

/** At a word's end: what stands before the cursor is not a letter, or the cursor is not in the box at all. */
function atWordsEnd (box) {
  if (document.activeElement !== box) return true
  return !/[\p{L}\p{N}]/u.test(box.value.charAt(box.selectionStart - 1))
}

function startChecking (box, points, marks) {
  let timer, long, running

  const check = async () => {
    clearTimeout(timer); clearTimeout(long)
    running?.abort()
    const mine = running = new AbortController()
    const patience = setTimeout(() => mine.abort('slow'), PATIENCE)
    const sent = { text: box.value, headline: form.elements.headline.value }
    try {
      const answer = await fetch(form.dataset.check, {
        method: 'POST', body: typed(), signal: mine.signal, headers: { Accept: 'application/json' },
      })
      if (!answer.ok || answer.redirected) throw new Error(`check answered ${answer.status}`)
      points.show(await answer.json(), sent)
      points.trouble(false)
    } catch {
      if (running === mine) points.trouble(true)
    } finally {
      clearTimeout(patience)
      if (running === mine) running = undefined
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer); clearTimeout(long)
    timer = setTimeout(() => { if (atWordsEnd(box)) check() }, REST)
    long = setTimeout(check, LONG_REST)
  })
  form.addEventListener('change', event => { if (event.target !== box) check() })
  form.addEventListener('cc-check', check)
  box.addEventListener('blur', () => points.settle())
  if (box.value.trim()) check()
}

/** What each chosen channel's limit leaves. */
function startLimits (box) {
  const rows = [...document.querySelectorAll('#limits [data-limit]')]
  const count = () => {
    const length = [...box.value].length
    for (const row of rows) {
      const left = Number(row.dataset.limit) - length
      const words = left < 0 ? `${-left} character${left === -1 ? '' : 's'} too many` : `${left} of ${row.dataset.limit} characters left`
      row.querySelector('span').textContent = words
      row.classList.toggle('cc-write__over', left < 0)
      row.hidden = !form.querySelector(`input[name=channels][value="${row.dataset.channel}"]`)?.checked
    }
  }
  form.addEventListener('input', count)
  form.addEventListener('change', count)
  count()
}

/** On a narrow screen one button opens the points under the box. */
function startToggle () {
  const button = document.getElementById('points-toggle')
  const aside = document.getElementById('points')
  aside.classList.add('cc-write__points--folds')
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true'
    button.setAttribute('aria-expanded', String(open))
    aside.classList.toggle('cc-write__points--open', open)
    if (open) aside.scrollIntoView({ block: 'nearest' })
  })
}

/** Sent back: the box stands at the passage the note is about. */
function startPassage (box, marks) {
  const note = document.getElementById('sent-back')
  const quote = note?.dataset.quote?.replaceAll('\r\n', '\n')
  if (!note) return
  const near = [...box.value].slice(0, Number(note.dataset.start)).join('').length
  const at = !quote ? -1 : box.value.startsWith(quote, near) ? near : box.value.indexOf(quote)
  const go = focus => {
    if (focus) box.focus()
    if (at < 0) return
    box.setSelectionRange(at, at + quote.length)
    marks.scrollTo(at)
  }
  go(false)
  document.getElementById('to-passage').addEventListener('click', event => { event.preventDefault(); go(true) })
}

/** Enter in a one-line box goes nowhere: nobody sends a post by accident. */
function startEnter () {
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('input:not([type=submit]):not([type=file])')) event.preventDefault()
  })
}

const box = form.elements.text
const [{ makeMarks }, { makePoints }, { makeUndo, put }, { startSaving }] = await Promise.all(
  [modules.marks, modules.points, modules.undo, modules.saving].map(address => import(address)),
)
const marks = makeMarks(box)
const points = makePoints(form, box, marks, { put, ...makeUndo(form, marks.moved) })
startToggle()
startLimits(box)
startPassage(box, marks)
startEnter()
startSaving(form, typed)
startChecking(box, points, marks)
document.documentElement.dataset.writeStarted = 'true'

// What a button took out of a box, until it is put back or the place where it stood is written over.

const MOST = 120
const shortened = words => words.length <= MOST ? words : `${words.slice(0, MOST - 1).trimEnd()}…`

/** Words into a box in place of others, as if they were typed: the browser's own undo knows of it. */
export function put (field, place, words) {
  field.closest('details')?.setAttribute('open', '')
  field.focus()
  field.setSelectionRange(place.start, place.end)
  // setRangeText where execCommand is not known.
  if (!document.execCommand(words ? 'insertText' : 'delete', false, words)) {
    field.setRangeText(words, place.start, place.end, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** ``moved(place, before, after)``: where a place of one text stands in a later one. */
export function makeUndo (form, moved) {
  const said = document.getElementById('done-words')
  const button = document.getElementById('put-back')
  let taken // {field, words, at, before, last}: the text before it went, and as it was last seen

  const say = (words, undoable = false) => {
    said.textContent = words
    button.hidden = !undoable
  }

  form.addEventListener('input', event => {
    if (!taken || event.target !== taken.field) return
    const now = taken.field.value
    const place = now !== taken.before && moved({ start: taken.at, end: taken.at }, taken.last, now)
    if (place) { taken.at = place.start; taken.last = now; return }
    taken = undefined
    say('')
  })

  button.addEventListener('click', () => {
    const { field, at, words } = taken
    taken = undefined
    put(field, { start: at, end: at }, words)
    say('Put back.')
    form.dispatchEvent(new CustomEvent('cc-check'))
  })

  return {
    say,
    take (field, place) {
      const before = field.value
      const words = before.slice(place.start, place.end)
      taken = undefined
      put(field, place, '')
      taken = { field, words, at: place.start, before, last: field.value }
      say(`Taken out: “${shortened(words.trim())}”`, true)
    },
  }
}

// The cards beside the text. While the box has the focus they do not move: new ones come at the end, those that are
// sorted fade where they stand. When the box is left they take their order.

const FIELDS = { text: 'text', title: 'headline' }
const PLACES = { source: '#id_source_kind', image: '#go-image', title: '#go-title', text: '#id_text', when: '#go-when' }

export function makePoints (form, box, marks) {
  const { units } = marks
  const list = document.getElementById('points-list')
  const none = document.getElementById('points-none')
  const said = document.getElementById('points-count')
  const problem = document.getElementById('points-trouble')
  const STANDING = none.dataset.standing
  const toggle = document.getElementById('points-toggle-words')
  const left = new Set() // keys the author leaves to the Clerk
  let latest = null // the last answer, put in order when the box is left

  const cards = () => [...list.children]
  const live = () => cards().filter(card => !card.classList.contains('cc-point--sorted'))

  function number (card, n) {
    card.querySelector('[data-number]').lastChild.textContent = String(n)
  }

  function sort (card) {
    card.classList.add('cc-point--sorted')
    card.querySelector('.cc-point__tag').textContent = 'Sorted'
    card.querySelector('.cc-point__ways')?.remove()
  }

  function leave (card, leaves) {
    card.classList.toggle('cc-point--left', leaves)
    const button = card.querySelector('[data-leave]')
    if (!button) return
    button.setAttribute('aria-pressed', String(leaves))
    left[leaves ? 'add' : 'delete'](card.dataset.key)
  }

  function read (html) {
    const holder = document.createElement('template')
    holder.innerHTML = html
    return [...holder.content.children]
  }

  /** Cards of the answer put among those that stand there, which keep their place and number. */
  function add (fresh) {
    const known = new Map(live().map(card => [card.dataset.key, card]))
    let last = Math.max(0, ...cards().map(card => Number(card.querySelector('[data-number]').lastChild.textContent)))
    for (const card of fresh) {
      const old = known.get(card.dataset.key)
      known.delete(card.dataset.key)
      if (old) { Object.assign(old.dataset, card.dataset); continue }
      number(card, ++last)
      card.classList.add('cc-fade')
      list.append(card)
    }
    for (const card of known.values()) sort(card)
  }

  function draw (text) {
    const found = live().filter(card => card.dataset.field === 'text' && card.dataset.start !== undefined).map(card => ({
      key: card.dataset.key, severity: card.dataset.severity,
      number: card.querySelector('[data-number]').lastChild.textContent.trim(),
      start: units(text, Number(card.dataset.start)), end: units(text, Number(card.dataset.end)),
    }))
    marks.show(found, text)
  }

  function order () {
    const opened = new Set(cards().filter(card => card.querySelector('details[open]')).map(card => card.dataset.key))
    const fresh = read(latest.html)
    list.replaceChildren(...fresh)
    for (const card of fresh) {
      if (left.has(card.dataset.key)) leave(card, true)
      if (opened.has(card.dataset.key)) card.querySelector('details').open = true
    }
  }

  function tell (answer) {
    const words = answer.words
    if (said.textContent !== words && (answer.checked || said.textContent)) said.textContent = words
    toggle.textContent = words
    none.textContent = answer.checked ? `${words}.` : STANDING
    list.hidden = !list.children.length
    standAside()
    document.getElementById('category-guess').textContent = answer.category
    document.getElementById('headline-guess').textContent = answer.headline ? `“${answer.headline}”` : 'nothing yet'
    for (const button of document.querySelectorAll('button[name=act][value=publish]')) button.textContent = answer.main
  }

  function replace (card, button) {
    const name = FIELDS[card.dataset.field]
    const field = form.elements[name]
    const mark = name === 'text' ? marks.find(card.dataset.key) : {
      start: units(field.value, Number(card.dataset.start)), end: units(field.value, Number(card.dataset.end)),
    }
    if (!mark) return box.dispatchEvent(new Event('input', { bubbles: true }))
    field.closest('details')?.setAttribute('open', '')
    field.focus()
    field.setSelectionRange(mark.start, mark.end)
    const put = button.dataset.replace
    // execCommand keeps the browser's own undo; setRangeText where it is not known.
    if (!document.execCommand(put ? 'insertText' : 'delete', false, put)) {
      field.setRangeText(put, mark.start, mark.end, 'end')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    form.dispatchEvent(new CustomEvent('cc-check'))
  }

  /** Tick the way of knowing a button names, and stand in the field it asks for. */
  function choose (kind) {
    const radio = form.querySelector(`input[name=source_kind][value="${kind}"]`)
    if (!radio.checked) {
      radio.checked = true
      radio.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const field = document.getElementById(`${radio.id}_conditional`).querySelector('input')
    field.scrollIntoView({ block: 'center' })
    field.focus()
  }

  function goTo (name) {
    const [where, choice] = name.split(':')
    if (choice) return choose(choice)
    const place = document.querySelector(PLACES[where] ?? '#id_text')
    if (place.matches('details')) place.open = true
    const control = place.matches('textarea, input') ? place : place.querySelector('input:not([type=hidden]), textarea')
    place.scrollIntoView({ block: 'center' })
    control?.focus()
  }

  list.addEventListener('click', event => {
    const button = event.target.closest('button, a[data-go-to]')
    const card = event.target.closest('.cc-point')
    if (!button || !card) return
    if (button.dataset.replace !== undefined) { event.preventDefault(); replace(card, button) }
    if (button.dataset.goTo) { event.preventDefault(); goTo(button.dataset.goTo) }
    if (button.dataset.leave !== undefined) leave(card, button.getAttribute('aria-pressed') !== 'true')
  })

  const standAside = () => { none.hidden = Boolean(list.children.length) || !problem.hidden }

  return {
    show (answer, text) {
      latest = answer
      if (document.activeElement === box) add(read(answer.html))
      else order()
      draw(text)
      tell(answer)
    },
    settle () {
      if (!latest || list.contains(document.activeElement)) return
      setTimeout(() => {
        if (document.activeElement === box || list.contains(document.activeElement)) return
        order()
        draw(box.value)
        list.hidden = !list.children.length
        standAside()
      }, 400)
    },
    trouble (is) {
      problem.hidden = !is
      standAside()
    },
  }
}

// The cards beside the text. While the box has the focus they do not move: new ones come at the end, those that are
// sorted fade where they stand. When the box is left they take their order.

const FIELDS = { text: 'text', title: 'headline' }
const PLACES = { source: '#id_source_kind', image: '#go-image', title: '#go-title', text: '#id_text', when: '#go-when' }

const CONTROLS = 'a, button, summary'

/** The card and the control of it that has the focus, to find them again among new cards. */
function heldIn (list) {
  const card = document.activeElement.closest('.cc-point')
  if (!card || !list.contains(card)) return undefined
  return { key: card.dataset.key, n: [...card.querySelectorAll(CONTROLS)].indexOf(document.activeElement) }
}

/** ``put`` and ``take`` change words in a box; ``take`` offers to put them back, ``say`` what else a button did. */
export function makePoints (form, box, marks, { put, take, say }) {
  const { units } = marks
  const list = document.getElementById('points-list')
  const none = document.getElementById('points-none')
  const total = document.getElementById('points-total')
  const at = document.getElementById('points-at')
  const said = document.getElementById('points-count')
  const problem = document.getElementById('points-trouble')
  const STANDING = none.dataset.standing
  const toggle = document.getElementById('points-toggle-words')
  const left = new Set() // keys the author leaves to the Clerk
  let latest = null // the last answer, put in order when the box is left
  let sent = { text: box.defaultValue, headline: form.elements.headline.defaultValue } // the words that it is about

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
    const place = card.querySelector('[data-left]')
    if (!place) return
    card.classList.toggle('cc-point--left', leaves)
    place.hidden = !leaves
    card.querySelector('[data-leave]').hidden = leaves
    left[leaves ? 'add' : 'delete'](card.dataset.key)
  }

  function press (card, leaves) {
    leave(card, leaves)
    said.textContent = leaves ? 'Left for the Clerk' : 'No longer left for the Clerk'
    card.querySelector(leaves ? '[data-take-up]' : '[data-leave]').focus()
  }

  function read (html) {
    const holder = document.createElement('template')
    holder.innerHTML = html
    return [...holder.content.children]
  }

  /** A card that stays where it is learns where its words stand now. */
  function renew (old, card) {
    Object.assign(old.dataset, card.dataset)
    const cuts = card.querySelectorAll('[data-cut]')
    for (const [n, button] of old.querySelectorAll('[data-cut]').entries()) button.dataset.cut = cuts[n]?.dataset.cut ?? ''
  }

  /** Cards of the answer put among those that stand there, which keep their place and number. */
  function add (fresh) {
    const known = new Map(live().map(card => [card.dataset.key, card]))
    let last = Math.max(0, ...cards().map(card => Number(card.querySelector('[data-number]').lastChild.textContent)))
    for (const card of fresh) {
      const old = known.get(card.dataset.key)
      known.delete(card.dataset.key)
      if (old) { renew(old, card); continue }
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
    const held = heldIn(list)
    list.replaceChildren(...fresh)
    for (const card of fresh) {
      if (left.has(card.dataset.key)) leave(card, true)
      if (opened.has(card.dataset.key)) card.querySelector('details').open = true
      if (held?.key === card.dataset.key) (card.querySelectorAll(CONTROLS)[held.n] ?? card).focus()
    }
  }

  function tell (answer) {
    const words = answer.words
    if (said.textContent !== words && (answer.checked || said.textContent)) said.textContent = words
    toggle.textContent = words
    at.textContent = answer.at
    at.hidden = !answer.at
    total.textContent = answer.total
    total.hidden = !answer.total
    none.textContent = answer.checked ? `${words}.` : STANDING
    list.hidden = !list.children.length
    standAside()
    document.getElementById('category-guess').textContent = answer.category
    document.getElementById('headline-guess').textContent = answer.headline ? `“${answer.headline}”` : 'nothing yet'
    if (answer.act === 'second') return
    // What is chosen says who decides, so the main button may send where it would have published, or the other way about.
    for (const button of document.querySelectorAll('button[name=act]:is([value=publish], [value=send], [value=routine])')) {
      if (!button.hasAttribute('data-beside')) Object.assign(button, { textContent: answer.main, value: answer.act })
    }
    const routine = answer.act === 'routine'
    document.getElementById('routine').hidden = document.getElementById('beside').hidden = !routine
    document.getElementById('who-decides').hidden = routine
  }

  /** Where code points of the words that were checked stand now in their box. */
  function stands (name, start, end) {
    const then = sent[name]
    return marks.moved({ start: units(then, start), end: units(then, end) }, then, form.elements[name].value)
  }

  /** The box that holds a card's words, and where in it they stand. */
  function wordsOf (card) {
    const name = FIELDS[card.dataset.field]
    if (!name) return {}
    const marked = card.dataset.start !== undefined
    const place = name === 'text' ? marks.find(card.dataset.key)
      : marked ? stands(name, Number(card.dataset.start), Number(card.dataset.end)) : undefined
    return { name, field: form.elements[name], place }
  }

  const again = () => form.dispatchEvent(new CustomEvent('cc-check'))

  function replace (card, button) {
    const { field, place } = wordsOf(card)
    if (place) put(field, place, button.dataset.replace)
    again()
  }

  /** Take out what the button says; where that was just changed, the words that are left of it are shown. */
  function cut (card, button) {
    const { name, field } = wordsOf(card)
    const place = button.dataset.cut && stands(name, ...button.dataset.cut.split(' ').map(Number))
    if (place) take(field, place)
    else select(card)
    again()
  }

  /** The cursor into the box, on the words of the card. */
  function select (card) {
    const { name, field, place } = wordsOf(card)
    field.focus()
    if (!place) return
    field.setSelectionRange(place.start, place.end)
    if (name === 'text') marks.scrollTo(place.start)
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

  /** Wanted at 9am on the day that a button names (2027-05-07): the portal's own way out does the same with no script. */
  function keepFor (day) {
    const [year, month, date] = day.split('-').map(Number)
    const said = new Date(year, month - 1, date).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
    const values = { wanted_date_day: date, wanted_date_month: month, wanted_date_year: year, wanted_time: '9am' }
    const radio = form.querySelector('input[name=when][value=at]')
    document.querySelector(PLACES.when).open = true
    radio.checked = true
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value
    radio.dispatchEvent(new Event('change', { bubbles: true }))
    form.elements.wanted_time.dispatchEvent(new Event('input', { bubbles: true }))
    say(`Now wanted for ${said.replace(',', '')}, 9am. Nothing else was changed.`)
    form.elements.wanted_date_day.scrollIntoView({ block: 'center' })
    form.elements.wanted_date_day.focus()
    again()
  }

  function goTo (card, name) {
    const [where, choice] = name.split(':')
    if (where === 'when' && choice) return keepFor(choice)
    if (choice) return choose(choice)
    const place = document.querySelector(PLACES[where] ?? '#id_text')
    if (place.matches('details')) place.open = true
    const control = place.matches('textarea, input') ? place : place.querySelector('input:not([type=hidden]), textarea')
    place.scrollIntoView({ block: 'center' })
    if (FIELDS[where] && where === card.dataset.field) select(card)
    else control?.focus()
  }

  list.addEventListener('click', event => {
    const button = event.target.closest('button, a[data-go-to]')
    const card = event.target.closest('.cc-point')
    if (!button || !card) return
    const { cut: place, replace: words, goTo: where, leave: leaves, takeUp } = button.dataset
    if ([place, words, where].some(told => told !== undefined)) event.preventDefault()
    if (place !== undefined) cut(card, button)
    if (words !== undefined) replace(card, button)
    if (where) goTo(card, where)
    if (leaves !== undefined) press(card, true)
    if (takeUp !== undefined) press(card, false)
  })

  const standAside = () => { none.hidden = Boolean(list.children.length) || !problem.hidden }

  return {
    show (answer, words) {
      latest = answer
      sent = words
      if (document.activeElement === box) add(read(answer.html))
      else order()
      draw(sent.text)
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

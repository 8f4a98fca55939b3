// The page where a post is decided. It works without this: here views change without a new page, points stand under
// their paragraph on a narrow screen, and selected words become the passage of a note.

(() => {
  const form = document.querySelector('.cc-decide')
  if (!form) return

  // --- views of the post ---------------------------------------------------------------------------------------------
  const panes = [...form.querySelectorAll('[data-pane]')]
  const links = [...form.querySelectorAll('[data-view]')]
  const select = form.querySelector('[data-view-select]')
  const show = view => {
    for (const pane of panes) pane.hidden = pane.dataset.pane !== view
    for (const link of links) link.dataset.view === view ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')
    if (select) select.value = view
  }
  for (const link of links) link.addEventListener('click', event => { event.preventDefault(); show(link.dataset.view) })
  select?.addEventListener('change', () => show(select.value))

  // --- each point under its paragraph, where there is one column --------------------------------------------------------
  const narrow = window.matchMedia('(max-width: 1023px)')
  const list = form.querySelector('.cc-points')
  const cards = list ? [...list.children] : []
  const place = () => {
    const whole = panes.find(pane => pane.dataset.pane === 'whole')
    const under = narrow.matches && whole && !whole.hidden
    for (const card of cards) {
      const slot = under && form.querySelector(`[data-slot~="${card.dataset.key}"]`)
      ;(slot || list).append(card)
    }
    const heading = form.querySelector('#points')
    if (heading) heading.closest('section').hidden = cards.length > 0 && list.children.length === 0
  }
  narrow.addEventListener('change', place)
  for (const control of [...links, select].filter(Boolean)) control.addEventListener(control === select ? 'change' : 'click', place)
  place()

  // --- selected words become the passage of a note ------------------------------------------------------------------------
  const passage = form.querySelector('[data-cc-passage]')
  const offset = (node, at) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('[data-start]')
    if (!piece || piece.closest('del')) return null
    const before = node.nodeType === Node.TEXT_NODE ? [...node.textContent.slice(0, at)].length : 0
    return Number(piece.dataset.start) + before
  }
  const pick = () => {
    const chosen = document.getSelection()
    if (!chosen || chosen.isCollapsed || !chosen.toString().trim()) return
    const range = chosen.getRangeAt(0)
    const start = offset(range.startContainer, range.startOffset)
    const end = offset(range.endContainer, range.endOffset)
    if (start === null || end === null || end <= start) return
    const words = chosen.toString().trim()
    let option = passage.querySelector('[data-picked]')
    if (!option) {
      option = document.createElement('option')
      option.dataset.picked = ''
      passage.append(option)
    }
    option.value = `${start}-${end}`
    option.textContent = `“${words.length > 70 ? words.slice(0, 70) + '…' : words}”`
    passage.value = option.value
  }
  if (passage) document.addEventListener('selectionchange', pick)

  // --- nothing that has the focus stays under the bar at the foot -----------------------------------------------------------
  const bar = document.querySelector('.cc-bottom-bar')
  document.addEventListener('focusin', event => {
    if (!bar || bar.contains(event.target)) return
    requestAnimationFrame(() => {
      const under = event.target.getBoundingClientRect().bottom + 8 - bar.getBoundingClientRect().top
      if (under > 0 && getComputedStyle(bar).position === 'fixed') window.scrollBy(0, under)
    })
  })

  // --- the first thing that is missing gets the cursor ---------------------------------------------------------------------
  for (const link of document.querySelectorAll('.govuk-error-summary a')) {
    link.addEventListener('click', () => {
      const target = document.getElementById(link.hash.slice(1))
      for (let box = target?.closest('details'); box; box = box.parentElement.closest('details')) box.open = true
      if (target?.tagName === 'DETAILS') target.open = true
    })
  }
})()

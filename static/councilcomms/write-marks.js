// Words with points are underlined and numbered in the box itself, by a layer behind it that shows the same text.

const SAME = ['font', 'letterSpacing', 'wordSpacing', 'textIndent', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'tabSize']

/** Where an offset in code points lies in the browser's UTF-16. */
function units (text, points) {
  let at = 0
  for (const character of text) {
    if (points-- <= 0) break
    at += character.length
  }
  return at
}

/** Marks after a change of the text: those behind it move, those it touches go. */
function shifted (marks, before, after) {
  let head = 0
  const most = Math.min(before.length, after.length)
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const end = before.length - tail
  const by = after.length - before.length
  return marks.flatMap(mark => {
    if (mark.end <= head) return [mark]
    if (mark.start >= end) return [{ ...mark, start: mark.start + by, end: mark.end + by }]
    return []
  })
}

export function makeMarks (box) {
  const field = document.createElement('div')
  const layer = document.createElement('div')
  field.className = 'cc-write__field'
  layer.className = 'cc-write__layer'
  layer.setAttribute('aria-hidden', 'true')
  box.before(field)
  field.append(layer, box)

  let marks = []
  let text = box.value

  const fit = () => {
    const style = getComputedStyle(box)
    for (const name of SAME) layer.style[name] = style[name]
    layer.style.width = `${box.clientWidth}px`
    layer.style.height = `${box.clientHeight}px`
    layer.scrollTop = box.scrollTop
  }

  const draw = () => {
    const cuts = [...new Set([0, text.length, ...marks.flatMap(mark => [mark.start, mark.end])])].sort((a, b) => a - b)
    const pieces = []
    for (let n = 0; n + 1 < cuts.length; n++) {
      const here = marks.filter(mark => mark.start <= cuts[n] && cuts[n + 1] <= mark.end)
      const words = document.createTextNode(text.slice(cuts[n], cuts[n + 1]))
      if (!here.length) { pieces.push(words); continue }
      const piece = document.createElement('mark')
      piece.className = `cc-mark cc-mark--${here[0].severity}`
      const ending = here.filter(mark => mark.end === cuts[n + 1]).map(mark => mark.number)
      piece.append(words)
      if (ending.length) {
        // An empty piece of its own at the last word: on marked words that wrap, a number placed by the mark lies astray.
        const number = document.createElement('span')
        number.dataset.number = ending.join(' ')
        piece.append(number)
      }
      pieces.push(piece)
    }
    layer.replaceChildren(...pieces, document.createTextNode('\n'))
    fit()
  }

  box.addEventListener('input', () => {
    marks = shifted(marks, text, box.value)
    text = box.value
    draw()
  })
  box.addEventListener('scroll', () => { layer.scrollTop = box.scrollTop })
  new ResizeObserver(fit).observe(box)
  draw()

  return {
    units,
    /** ``found``: {key, number, severity, start, end} in UTF-16 of ``checked``, the text as it was sent. */
    show (found, checked) {
      marks = checked === box.value ? found : shifted(found, checked, box.value)
      text = box.value
      draw()
    },
    /** Where a place of one text stands in a later one; undefined where the change touches it. */
    moved: (place, before, after) => shifted([place], before, after)[0],
    find: key => marks.find(mark => mark.key === key),
    scrollTo (at) {
      const lines = document.createRange()
      const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
      let passed = 0
      while (walker.nextNode()) {
        const length = walker.currentNode.length
        if (passed + length > at) { lines.setStart(walker.currentNode, at - passed); break }
        passed += length
      }
      lines.collapse(true)
      const place = lines.getBoundingClientRect()
      box.scrollTop += place.top - box.getBoundingClientRect().top - box.clientHeight / 3
      layer.scrollTop = box.scrollTop
    },
  }
}

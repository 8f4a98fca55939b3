#!/usr/bin/env node
// Renews the vendored front end. Run by hand by a maintainer: node static/vendor/update.mjs
// It asks npm for the pinned packages in a temporary folder and writes static/vendor/{govuk,moj,axe}/ and VERSIONS.json.
// Left out on purpose: the GDS Transport typeface, crown, crest and royal arms, GOV.UK's icons and MOJ's logos.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))

const PACKAGES = [
  {
    folder: 'govuk', name: 'govuk-frontend', version: '6.6.0', licence: 'MIT',
    copyright: 'Copyright (C) 2017 Crown Copyright (Government Digital Service)',
    css: 'dist/govuk/govuk-frontend.min.css', js: 'dist/govuk/govuk-frontend.min.js'
  },
  {
    folder: 'moj', name: '@ministryofjustice/frontend', version: '11.1.0', licence: 'MIT',
    copyright: 'Copyright (c) 2021 dxw',
    css: 'moj/moj-frontend.min.css', js: 'moj/moj-frontend.min.js', images: 'moj/assets/images'
  },
  {
    folder: 'axe', name: 'axe-core', version: '4.14.1', licence: 'MPL-2.0', copyright: 'Copyright (c) Deque Systems, Inc.',
    js: 'axe.min.js', use: 'tests only; no page loads it', also: ['LICENSE', 'LICENSE-3RD-PARTY.txt']
  }
]

// The two MIT packages carry no licence file, and the licence asks that its words travel with the code.
const MIT = copyright => `The MIT License (MIT)

${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies
of the Software, and to permit persons to whom the Software is furnished to do
so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`

const STACK = 'Helvetica,Arial,sans-serif'
const FORBIDDEN = [/GDS Transport/i, /@font-face/, /sourceMappingURL/, /url\(["']?\//, /crest/i, /crown\.|govuk-logotype|moj-logotype/i]

/** Takes out every rule whose selector names one of the marks that are not ours. */
function withoutMarks (css) {
  const marks = '(?:govuk-footer__copyright-logo|govuk-footer__crown|govuk-header__logotype|moj-header__logotype-(?:crown|crest))'
  css = css.replace(new RegExp(`(?<=^|[{}])[^{}@]*${marks}[^{}]*\\{[^{}]*\\}`, 'g'), '')
  for (let before = ''; before !== css;) { // at-rules left with nothing in them
    before = css
    css = css.replace(/@(?:media|supports)[^{}]*\{\s*\}/g, '')
  }
  return css
}

function cleanCss (css) {
  css = css.replace(/\/\*! Copyright \(c\) 2011[^*]*\*\//g, '')
  css = css.replace(/@font-face\{[^}]*\}/g, '')
  css = css.replace(/"?GDS Transport"?,\s*arial,\s*sans-serif/gi, STACK)
  css = css.replace(/\/[*]# sourceMappingURL=[^*]*\*\//g, '')
  css = withoutMarks(css)
  return css.replace(/url\((["']?)\/assets\/images\//g, 'url($1images/')
}

const cleanJs = js => js.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '')

/** The images the cleaned style sheet still asks for. */
const imagesIn = css => [...new Set([...css.matchAll(/url\(["']?images\/([^)"']+)/g)].map(m => m[1]))].sort()

function check (file, text) {
  for (const pattern of FORBIDDEN) {
    if (pattern.test(text)) throw new Error(`${file} still contains ${pattern}`)
  }
}

function vendor (spec, modules, files) {
  const from = join(modules, spec.name)
  const found = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))
  if (found.version !== spec.version) throw new Error(`${spec.name}: got ${found.version}, wanted ${spec.version}`)
  if (found.license !== spec.licence) throw new Error(`${spec.name}: licence is now ${found.license}`)

  rmSync(join(HERE, spec.folder), { recursive: true, force: true })
  const write = (path, data) => {
    const target = join(HERE, spec.folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, data)
    files[`${spec.folder}/${path}`] = createHash('sha256').update(data).digest('hex')
  }

  if (spec.css) {
    const css = cleanCss(readFileSync(join(from, spec.css), 'utf8'))
    check(spec.css, css)
    write(spec.css.split('/').pop(), css)
    for (const image of imagesIn(css)) write(`images/${image}`, readFileSync(join(from, spec.images, image)))
  }
  const js = cleanJs(readFileSync(join(from, spec.js), 'utf8'))
  if (/sourceMappingURL=/.test(js)) throw new Error(`${spec.js} still names a source map`)
  write(spec.js.split('/').pop(), js)
  if (spec.licence === 'MIT') write('LICENSE', MIT(spec.copyright))
  for (const name of spec.also ?? []) write(name, readFileSync(join(from, name)))
}

function main () {
  const work = mkdtempSync(join(tmpdir(), 'councilcomms-vendor-'))
  const files = {}
  try {
    writeFileSync(join(work, 'package.json'), '{"private": true}')
    const wanted = PACKAGES.map(p => `${p.name}@${p.version}`)
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', ...wanted],
      { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] })
    for (const spec of PACKAGES) vendor(spec, join(work, 'node_modules'), files)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  const packages = PACKAGES.map(({ folder, name, version, licence, copyright, use }) =>
    ({ folder, name, version, licence, copyright, ...(use && { use }) }))
  writeFileSync(join(HERE, 'VERSIONS.json'), JSON.stringify({ packages, sha256: files }, null, 2) + '\n')
  console.log(`${Object.keys(files).length} files written under ${HERE}`)
}

main()

// From spawn to a first screen that can be used, against an empty window on the same Electron: the list of companies, as
// those have it who open on it, and the Cruscotto, as the app comes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
import { sqliteImporter } from '#electron/store/imports/sqlite-importer.ts'
import { electronRuntime } from '../../build/electron-runtime.mjs'
import setUp from '../kit/setup.mjs'
import { atMost } from './figure.ts'
import { interleaved } from './interleave.ts'
import { inWorkshop, NOON, sure } from './workshop.ts'

const root = resolve(import.meta.dirname, '../..')
const demo = join(root, 'test/fixtures/demo-studio')
const PASSPHRASE = 'sette lumache in salita'
const ROUNDS = 7
const PATIENCE = 20_000 // a start that takes longer has hung
const HANGS = 3 // more than so many are no accident

/** The screens it may open on, and when each can be used (an expression of the page). */
const SCREENS = {
  aziende: {
    name: 'usable list',
    unit: 'the list',
    sees: `document.querySelector('[data-test=aziende]')?.textContent.includes('Agenzia Viaggi') &&
      [...document.querySelectorAll('input[type=search], [role=searchbox], input[type=text]')].some((box) => !box.disabled)`,
  },
  cruscotto: {
    name: 'usable Cruscotto',
    unit: 'the Cruscotto',
    sees: `document.querySelectorAll('[data-test=cruscotto] a[href]').length > 5`,
  },
}

/** Time to a usable first screen ÷ time to the first paint of an empty window. */
export const start = {
  name: 'start',
  about: 'the app from spawn to a usable list of companies or Cruscotto, unlocking included, against an empty window',
  run: () => inWorkshop(measured),
}

async function measured(folder) {
  const tearDown = await setUp()
  try {
    const { executable } = await electronRuntime()
    const empty = join(import.meta.dirname, 'empty-window')
    const floor = (hung) => started(hung, executable, [empty, `--user-data-dir=${join(folder, 'empty')}`])
    const figures = []
    for (const [opening, { name, unit, sees }] of Object.entries(SCREENS)) {
      const place = join(folder, opening)
      const home = join(place, 'home')
      await fillWorkspace(home)
      writeFileSync(join(home, 'finestra.json'), JSON.stringify({ opening }))
      const app = probedApp(join(place, 'app'), sees)
      const hung = { times: 0 }
      const ours = () => started(hung, executable, [app, `--user-data-dir=${home}`])
      const { ours: took, floor: least, ratio } = await interleaved({ ours, floor: () => floor(hung) }, ROUNDS)
      const again = hung.times > 0 ? `; ${hung.times} starts hung and were repeated` : ''
      const detail = `${Math.round(took)} ms to ${unit}, ${Math.round(least)} ms to the empty window${again}`
      figures.push(atMost(2.5, { name: `start to ${name} ÷ empty window`, value: ratio, unit: '×', detail }))
    }
    return figures
  } finally {
    await tearDown?.()
  }
}

/** A workspace as a studio has it: made before, locked by a passphrase, holding the demo studio. */
async function fillWorkspace(home) {
  const { studio, files } = JSON.parse(readFileSync(join(demo, 'studio.json'), 'utf8'))
  const clock = { now: () => NOON }
  const folder = join(home, 'workspace')
  mkdirSync(home, { recursive: true })
  sure(await createWorkspace(folder, { studio, passphrase: PASSPHRASE, demo: false }, clock))
  const workspace = sure(await openWorkspace(folder, { passphrase: PASSPHRASE }))
  let born = 0
  const importer = sqliteImporter({ archive: workspace.archive, studio, clock, ids: { next: () => `bench-${born++}` } })
  for (const { name, kind } of files) sure(await importer.importFile({ path: join(demo, name), kind }, {}))
  await workspace.close()
}

/** The app as built, begun by a main that looks into its window and says when the list is there. */
function probedApp(folder, sees) {
  mkdirSync(folder)
  for (const part of ['out', 'build', 'node_modules']) symlinkSync(join(root, part), join(folder, part))
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, type: 'commonjs', main: 'probe.cjs' }))
  writeFileSync(join(folder, 'probe.cjs'), probe(sees))
  return folder
}

// Runs in the page: types the passphrase as soon as it is asked for, then waits until the screen is there and two frames
// have passed.
const looking = (sees) => `new Promise((done) => {
  const seen = () => {
    const secret = document.querySelector('input[type=password]')
    if (secret && secret.value === '') {
      secret.value = ${JSON.stringify(PASSPHRASE)}
      secret.dispatchEvent(new Event('input', { bubbles: true }))
      secret.form.requestSubmit()
    }
    if (!(${sees})) return
    watch.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.timeOrigin + performance.now())))
  }
  const watch = new MutationObserver(seen)
  watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
  seen()
})`

const probe = (sees) => `const { writeSync } = require('node:fs')
const { app } = require('electron')
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    writeSync(1, '@ready ' + (await contents.executeJavaScript(${JSON.stringify(looking(sees))})) + '\\n')
  })
})
require('./out/main/main.cjs')
`

/** A start that hangs tells nothing of time: it is repeated, and told of beside the figure. */
async function started(hung, executable, args) {
  for (;;) {
    try {
      return await ready(executable, args)
    } catch (error) {
      hung.times += 1
      if (hung.times > HANGS) throw error
    }
  }
}

/** Milliseconds from spawn to the moment the window tells. */
async function ready(executable, args) {
  const began = performance.timeOrigin + performance.now()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(executable, [...sandbox, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = once(child, 'exit')
  const complaints = []
  child.stderr.on('data', (text) => complaints.push(text))
  try {
    const at = await told(child, complaints)
    return at - began
  } finally {
    child.kill('SIGTERM')
    await gone
  }
}

function told(child, complaints) {
  return new Promise((resolve, reject) => {
    let text = ''
    const failed = (why) => reject(new Error(`The window did not come (${why}): ${complaints.join('').slice(-2000)}`))
    const late = setTimeout(() => failed('too late'), PATIENCE)
    child.stdout.on('data', (some) => {
      text += some
      const [, at] = /^@ready ([\d.]+)$/m.exec(text) ?? []
      if (at === undefined) return
      clearTimeout(late)
      resolve(Number(at))
    })
    child.once('exit', (code) => failed(`exit ${code}`))
  })
}

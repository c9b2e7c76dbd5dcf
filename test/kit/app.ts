import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { once } from 'node:events'
import { _electron, type ElectronApplication, expect, type Page, test as plain, type TestInfo } from '@playwright/test'
import { answers } from './closing.ts'
import { bringCompiled, keepCompiled } from './compiled.ts'
import { bringDemo } from './demo-home.ts'

const root = resolve(import.meta.dirname, '../..')

export type Running = {
  readonly app: ElectronApplication
  readonly page: Page
  /** The folder of its user data; start again with it to find everything as it was. */
  readonly home: string
  /** Ends it as a user would. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut would: main, backend and window at once. */
  readonly kill: () => Promise<void>
}

type Start = {
  readonly home?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** A program to run in place of the backend. */
  readonly backend?: string
  /** Begins as a fresh install does, whatever that shows by itself; otherwise on the list of companies. */
  readonly untouched?: boolean
  /** The demo studio was made here before: it is opened without reading its files again. */
  readonly demo?: boolean
}

export type Scrittoio = {
  readonly start: (options?: Start) => Promise<Running>
  /** Parts of console lines that the test itself provokes: no fault. */
  readonly forgive: (...parts: readonly string[]) => void
}

type Place = Pick<Start, 'env' | 'args'> & { readonly app: string; readonly home: string }

/** Makes `folder` stand for the app, with another backend in it. */
function appWith(backend: string, folder: string): string {
  mkdirSync(join(folder, 'out/backend'), { recursive: true })
  for (const part of ['main', 'preload', 'renderer']) symlinkSync(join(root, 'out', part), join(folder, 'out', part))
  symlinkSync(resolve(root, backend), join(folder, 'out/backend/backend.mjs'))
  writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')))
  return folder
}

/** Makes user data that nobody has used yet those of somebody who opens the app on the list of companies, and knows it. */
function opensOnCompanies(home: string): void {
  const file = join(home, 'finestra.json')
  if (existsSync(file)) return
  mkdirSync(home, { recursive: true })
  writeFileSync(file, JSON.stringify({ opening: 'aziende', toured: true }))
}

/** Lines of a process's output that tell of a fault; Chromium's own complaints about a bare machine are none. */
function faultsIn(output: string): readonly string[] {
  return output.split('\n').filter((line) => /^\[scrittoio\] |Unhandled|Uncaught|App threw an error/.test(line))
}

function listen(app: ElectronApplication, faults: string[]): void {
  const context = app.context()
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`page: ${error.error().message}`))
  context.on('page', (page) => page.on('crash', () => faults.push('a window crashed')))
  app.process().stderr?.on('data', (text: Buffer) => faults.push(...faultsIn(text.toString())))
}

function endedEarly([code, signal]: unknown[]): never {
  throw new Error(`the app ended before it showed a window: ${String(code ?? signal)}`)
}

async function launch({ app: folder, home, env, args }: Place, faults: string[]): Promise<Running> {
  const app = await _electron.launch({
    args: [folder, `--user-data-dir=${home}`, ...(args ?? [])],
    env: { ...(process.env as Record<string, string>), ...env },
  })
  listen(app, faults)
  const child = app.process()
  const gone = once(child, 'exit')
  const page = await Promise.race([app.firstWindow(), gone.then(endedEarly)])
  await page.waitForURL(/^scrittoio:/, { waitUntil: 'domcontentloaded' })
  return {
    app,
    page,
    home,
    close: async () => {
      await app.close()
      await gone
    },
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL') // its whole group
      await gone
    },
  }
}

async function picture({ page }: Running, info: TestInfo): Promise<void> {
  const body = await page.screenshot({ timeout: 5_000 }).catch(() => undefined) // it may be gone, or hidden
  if (body !== undefined) await info.attach('window', { body, contentType: 'image/png' })
}

/** A Playwright test whose app must be silent: an error on a console, in a page or in main fails it. */
export const test = plain.extend<{ scrittoio: Scrittoio }>({
  scrittoio: async ({}, use, info) => {
    const running: Running[] = []
    const faults: string[] = []
    const forgiven: string[] = []
    await use({
      start: async ({ backend, home, untouched, demo, ...rest } = {}) => {
        const place = (what: string) => info.outputPath(`${what}-${running.length + 1}`)
        const app = backend === undefined ? root : appWith(backend, place('app'))
        const at = home ?? place('home')
        bringCompiled(at)
        if (!untouched) opensOnCompanies(at)
        if (demo) await bringDemo(at, rest.env?.['SCRITTOIO_OGGI'])
        const started = await launch({ app, home: at, ...rest }, faults)
        running.push(started)
        return started
      },
      forgive: (...parts) => void forgiven.push(...parts),
    })
    for (const one of running) {
      if (info.status !== info.expectedStatus) await picture(one, info)
      await answers(one.app, 'close')
        .then(() => one.close())
        .then(() => keepCompiled(one.home))
        .catch(() => undefined) // the test may have ended it
    }
    const unforgiven = faults.filter((fault) => !forgiven.some((part) => fault.includes(part)))
    expect(unforgiven, 'errors on the consoles').toEqual([])
  },
})

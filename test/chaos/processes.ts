import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from './chance.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CLI = join(ROOT, 'core/cli.ts')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { core: string } }
/** What `npm run core` starts Node with. */
export const FLAGS = scripts.core.split(' ').filter((word) => word.startsWith('--'))

/** A process of the core that comes back whenever it is killed, as under any supervisor. */
export type Kept = {
  readonly what: 'serve' | 'work'
  readonly port?: number
  /** Of the process there is now. */
  pid(): number
  /** Whether there was one to kill. */
  kill(): boolean
  stop(): Promise<void>
}

type Place = { readonly folder: string; readonly url: string; readonly key: string }
type Wanted = Pick<Kept, 'what' | 'port'>

/** Starts a process of the core and keeps it going until it is stopped; however this process ends, that one ends too. */
export function kept({ folder, url, key }: Place, { what, port }: Wanted): Kept {
  const config = join(folder, 'core.json')
  writeFileSync(config, JSON.stringify({ accesso: { emittente: 'https://idp.example', destinatario: 'urn:core' } }))
  const env = {
    ...process.env,
    SCRITTOIO_DATABASE: url,
    SCRITTOIO_CHIAVE: key,
    SCRITTOIO_CHIAMATE_AL_MINUTO: '1000000',
    SCRITTOIO_REGISTRO: 'error',
    SCRITTOIO_CONNESSIONI: '4',
    ...(what === 'serve' && { SCRITTOIO_LAVORA: 'no', SCRITTOIO_PORTA: String(port) }),
    ...(what === 'work' && port !== undefined && { SCRITTOIO_MISURE: String(port) }),
  }
  let child: ChildProcess | undefined
  let isStopped = false
  const start = () => {
    child = spawn(process.execPath, [...FLAGS, CLI, what, '--config', config], {
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'], // the line tells it when this process is gone
    })
    child.once('exit', () => {
      if (!isStopped) void pause(200).then(() => isStopped || start())
    })
  }
  const killAtExit = () => void child?.kill('SIGKILL')
  process.once('exit', killAtExit)
  start()
  return {
    what,
    ...(port !== undefined && { port }),
    pid: () => child?.pid ?? 0,
    kill: () => child?.kill('SIGKILL') ?? false,
    stop: async () => {
      isStopped = true
      process.off('exit', killAtExit)
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export type Storm = {
  /** Those that a process died of. */
  readonly kills: Record<'serve' | 'work', number>
  kill(one: Kept): void
  over(): void
}

/** Kills one process after the other, now this, now that, until it is over. */
export function storm(all: readonly Kept[], chance: Chance, everyMs: number): Storm {
  const kills = { serve: 0, work: 0 }
  let isOver = false
  const kill = (one: Kept) => void (kills[one.what] += one.kill() ? 1 : 0)
  const rage = async () => {
    for (;;) {
      await pause(everyMs * (0.5 + chance.next()))
      if (isOver) return
      kill(all[chance.below(all.length)] as Kept)
    }
  }
  void rage()
  return { kills, kill, over: () => void (isOver = true) }
}

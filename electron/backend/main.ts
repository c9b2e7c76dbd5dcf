import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { systemClock } from '#core/kernel/clock.ts'
import { Asks, browserOver, keyStoreOver, printerOver } from './asks.ts'
import { clockFrom } from './clock-from.ts'
import { backendHandlers } from './handlers/handlers.ts'
import { hostPort } from './host-port.ts'
import type { Push } from './push.ts'
import { reportTo } from './report.ts'
import { LOOK, Room } from './room.ts'
import { Session } from './session.ts'
import { Spoken } from './spoken.ts'
import { systemTimer } from './timer.ts'
import { serve } from './wire-server.ts'

/**
 * The backend process: one workspace, one line to main. `SCRITTOIO_HOME` is its folder, told by whoever starts it;
 * `SCRITTOIO_OGGI` its day, which only the main process of an app that is not packed passes on.
 */
function start(home: string): void {
  const port = hostPort(process)
  const clock = clockFrom(systemClock, process.env['SCRITTOIO_OGGI'])
  const asks = new Asks((ask) => port.send(ask))
  const keyStore = keyStoreOver(asks)
  const report = reportTo(join(home, 'logs', 'backend.log'), clock)
  const push: Push = (name, body) => port.send({ kind: 'push', name, body })
  const spoken = new Spoken(report)
  const around = {
    words: () => spoken.words,
    clock,
    timer: systemTimer,
    push,
    report,
    browser: browserOver(asks),
    print: printerOver(asks),
  }
  const session = new Session({ ...around, home, keyStore, demo: demoFolder() })
  process.on('unhandledRejection', report)
  serve(port, {
    handlers: backendHandlers(session, { push, keyStore }),
    speak: (language) => spoken.speak(language),
    settle: (seq, reply) => asks.settle(seq, reply),
    stop: async () => {
      await session.leave()
    },
    report,
  })
}

/** Without holding up the end of the process. */
function mindMemory(): void {
  const used = () => {
    const { user, system } = process.cpuUsage()
    return { cpu: (user + system) / 1_000, at: performance.now() }
  }
  const room = new Room(setFlagsFromString, used())
  setInterval(() => room.look(used()), LOOK).unref()
}

/** Two folders up both from the source and from the bundle. */
function demoFolder(): string {
  return process.env['SCRITTOIO_DEMO'] ?? fileURLToPath(new URL('../../test/fixtures/demo-studio', import.meta.url))
}

const home = process.env['SCRITTOIO_HOME']
if (home === undefined) throw new Error('SCRITTOIO_HOME must tell the folder to work in')
mindMemory()
start(home)

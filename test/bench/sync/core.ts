import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { routes } from '#core/contract/routes.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { makePersonalToken } from '#core/serve/make-personal-token.ts'
import { FLAGS, freePort } from '#test/chaos/processes.ts'
import { KEY, STUDIO, sure } from '../workshop.ts'

/** `npm run core` on an archive in a file: one process that receives, decides and tells. */
export type ServedCore = { readonly url: string; readonly token: string; stop(): Promise<void> }

const CLI = resolve(import.meta.dirname, '../../../core/cli.ts')

export async function serveCore(folder: string, archivio: string): Promise<ServedCore> {
  const place = { archivio, database: undefined, connessioni: 1, key: KEY, clock: systemClock, user: 'prova' }
  const { token } = sure<{ token: string }>(await makePersonalToken(place, { per: STUDIO.codiceFiscale }))
  const config = join(folder, 'core.json')
  writeFileSync(config, JSON.stringify({ accesso: { emittente: 'https://idp.example', destinatario: 'urn:core' } }))
  const port = await freePort()
  const env = {
    ...process.env,
    SCRITTOIO_ARCHIVIO: archivio,
    SCRITTOIO_CHIAVE: KEY.toString('hex'),
    SCRITTOIO_CHIAMATE_AL_MINUTO: '1000000',
    SCRITTOIO_REGISTRO: 'error',
    SCRITTOIO_PORTA: String(port),
  }
  const child = spawn(process.execPath, [...FLAGS, CLI, 'serve', '--config', config], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'], // the line tells it when this process is gone
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(url)
  return {
    url,
    token,
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url + routes.prontezza.path).catch(() => undefined)
    await answer?.text()
    if (answer?.status === 200) return
    await pause(50)
  }
  throw new Error(`${url} was never ready`)
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { stopping } from '#core/cli/stopping.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { clockFrom } from '#electron/backend/clock-from.ts'
import { startProvider } from '#test/oidc/provider.ts'
import { devArchive } from './dev-archive.ts'
import { devCore } from './dev-core.ts'
import { welcome } from './welcome.it.ts'

const options = {
  dir: { type: 'string' },
  porta: { type: 'string', default: '8373' },
  'porta-accesso': { type: 'string', default: '8374' },
  registro: { type: 'string', default: 'warn' },
  vuoto: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const HELP = `npm run core -- --dev   un core remoto già pieno, con il suo fornitore di identità, per provare e per sviluppare

  --dir <cartella>        dove tenere l’archivio; senza, è in una cartella che sparisce alla fine
  --porta <n>             del core: 8373; 0 per una libera
  --porta-accesso <n>     del fornitore di identità: 8374; 0 per una libera
  --registro <quanto>     silent, error, warn, info, debug
  --vuoto                 senza lo studio di prova`

/** Runs until somebody asks it to stop; gives the exit code. */
export async function dev(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options })
  const say = (text: string) => void process.stdout.write(`${text}\n`)
  if (values.help) {
    say(HELP)
    return 0
  }
  const folder = values.dir === undefined ? mkdtempSync(join(tmpdir(), 'scrittoio-core-')) : resolve(values.dir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    return await running(folder, values, say)
  } finally {
    if (values.dir === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

type Wanted = {
  readonly porta: string
  readonly 'porta-accesso': string
  readonly registro: string
  readonly vuoto: boolean
}

async function running(folder: string, wanted: Wanted, say: (text: string) => void): Promise<number> {
  // heard from now on: who asks while it is filled is not to cut it off
  const stopped = stopping(process)
  const clock = clockFrom(systemClock, process.env['SCRITTOIO_OGGI'])
  const { place, isNew, decided } = await devArchive(folder, { isEmpty: wanted.vuoto, say })
  const provider = await startProvider({ port: Number(wanted['porta-accesso']) })
  const serving = await devCore({ ...place, porta: Number(wanted.porta), registro: wanted.registro, clock }, provider)
  if (!serving.ok) {
    await provider.close()
    process.stderr.write(
      `Il core non parte: ${serving.failure.code} ${JSON.stringify(serving.failure.details ?? {})}\n`,
    )
    return 3
  }
  say(welcome({ url: serving.value.url, issuer: provider.issuer, folder, isNew, decided }))
  await stopped
  await serving.value.stop()
  await provider.close()
  say('Fermato.')
  return 0
}

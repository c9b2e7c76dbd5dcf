import { readFileSync } from 'node:fs'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { readServerSettings, type ServerSettings, type Wrong } from '#core/serve/settings.ts'
import type { Terminal, Typed } from './command.ts'

/** Settings of the server: a file named in the command or in SCRITTOIO_CONFIG, and over it the environment, and what was typed. */
export function settingsFor(
  { config, database }: Typed,
  { env }: Pick<Terminal, 'env'>,
): Result<ServerSettings, Failure> {
  const file = config ?? env['SCRITTOIO_CONFIG']
  const written = file === undefined || file === '' ? ok({}) : readFile(file)
  if (!written.ok) return written
  const read = readServerSettings(written.value, {
    ...env,
    ...(database !== undefined && { SCRITTOIO_DATABASE: database }),
  })
  if (read.ok) return read
  return no({ code: 'impostazioni-errate', retry: 'never', details: { motivo: read.failure.map(line).join('\n') } })
}

function readFile(file: string): Result<Readonly<Record<string, unknown>>, Failure> {
  const refused = (motivo: string) =>
    no<Failure>({ code: 'impostazioni-illeggibili', retry: 'never', details: { file, motivo } })
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return refused('non c’è, o non è leggibile')
  }
  try {
    const raw: unknown = JSON.parse(text)
    return isObject(raw) ? ok(raw) : refused('deve contenere un oggetto JSON')
  } catch {
    return refused('non è JSON')
  }
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** Which setting, what is wrong with it, what to write there. */
function line({ name, env, wants, problem }: Wrong): string {
  const said = { missing: 'manca', wrong: 'non va bene', unknown: 'non è un’impostazione' }[problem]
  return `- ${name}${env === undefined ? '' : ` (${env})`}: ${said}. Scrivi ${wants}.`
}

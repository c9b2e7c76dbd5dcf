import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { nearest } from '#core/kernel/nearest.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { appVersion } from '#electron/backend/version.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { bringBackOne } from '#electron/store/workspace/backup/swap.ts'
import { commands } from './commands/commands.ts'
import { misused, type Around, type Command, type Flags, type Said, type Typed } from './command.ts'
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.ts'
import { help, helpOf } from './help.ts'
import type { Terminal } from './terminal.ts'
import { defaultFolder } from './workspace-place.ts'

const COMMON = {
  workspace: { type: 'string' },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const satisfies Flags

/** Runs one command line and gives the exit code. Results go out, refusals and progress to the side. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = 'help', ...rest] = argv
  const isJson = rest.includes('--json')
  const about = aboutItself(name)
  if (about !== undefined) return told(terminal, about)
  const command = commands.find((one) => one.name === name)
  if (command === undefined) return refused(terminal, isJson, misused(unknown(name)))
  const typed = read(command, rest)
  if (!typed.ok) return refused(terminal, isJson, typed.failure)
  if (typed.value.flags['help'] === true) return told(terminal, helpOf(command))
  const said = await attempted(command, typed.value, { terminal, place: placeOf(typed.value, terminal) })
  if (!said.ok) return refused(terminal, isJson, said.failure)
  terminal.out(isJson ? JSON.stringify({ ok: true, ...said.value.json }) : said.value.text)
  return said.value.code
}

function aboutItself(name: string): string | undefined {
  if (['help', '--help', '-h'].includes(name)) return help()
  return ['version', '--version'].includes(name) ? `scrittoio ${appVersion()}` : undefined
}

function unknown(name: string): string {
  const names = commands.map((command) => command.name)
  return `Comando sconosciuto: ${name}.${perhaps(nearest(name, names))} «scrittoio help» elenca quelli che ci sono.`
}

const perhaps = (meant: string | undefined) => (meant === undefined ? '' : ` Forse volevi «${meant}».`)

function read({ flags }: Command, args: readonly string[]): Result<Typed, Failure> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON, ...flags },
      allowPositionals: true,
    })
    return ok({ words: positionals, flags: values })
  } catch (error) {
    return no(misused(parseText(error, Object.keys({ ...COMMON, ...flags }))))
  }
}

const PARSE_TEXTS: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'Opzione sconosciuta',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'Opzione senza il suo valore, o con un valore di troppo',
}

/** Node's complaint in Italian, with the option it is about. */
function parseText(error: unknown, options: readonly string[]): string {
  if (!(error instanceof Error && 'code' in error)) throw error
  const [, option = ''] = /'(-[^' ]*)/.exec(error.message) ?? []
  const said = `${PARSE_TEXTS[String(error.code)] ?? 'Argomenti scritti male'}: ${option}`
  if (error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return said
  const meant = nearest(option.replace(/^-+/, ''), options)
  return meant === undefined ? said : `${said}.${perhaps(`--${meant}`)}`
}

function placeOf({ flags }: Typed, { env }: Terminal): Around['place'] {
  const passphraseFile = flags['passphrase-file']
  return {
    folder: typeof flags['workspace'] === 'string' ? flags['workspace'] : defaultFolder(env),
    ...(typeof passphraseFile === 'string' && { passphraseFile }),
  }
}

async function attempted(command: Command, typed: Typed, around: Around): Promise<Result<Said, Failure>> {
  bringBackOne(resolve(around.place.folder)) // a restore may have been cut here: nothing else may take its place
  try {
    return await command.run(typed, around)
  } catch (error) {
    const motivo = error instanceof Error ? `Errore inatteso: ${error.message}` : 'Errore inatteso.'
    return no({ code: 'unexpected', retry: 'later', details: { motivo } })
  }
}

function told(terminal: Terminal, text: string): ExitCode {
  terminal.out(text)
  return EXIT.done
}

function refused(terminal: Terminal, isJson: boolean, failure: Failure): ExitCode {
  const message = failureText(failure)
  if (isJson) terminal.out(JSON.stringify({ ok: false, failure, message }))
  else terminal.err(`${message}\n`)
  return exitCodeOf(failure)
}

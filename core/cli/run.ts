import { parseArgs } from 'node:util'
import type { Failure } from '#core/kernel/failure.ts'
import { nearest } from '#core/kernel/nearest.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { FLAGS, PLACE, type Command, type Flag, type Said, type Terminal, type Typed } from './command.ts'
import { commands } from './commands.ts'
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.ts'
import { HELP, helpOf } from './help.ts'
import { failureText } from './texts.it.ts'
import { version } from './version.ts'

/** Runs one command line and gives the exit code. Results go out, refusals to the side. */
export async function run([name = 'help', ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const isJson = rest.includes('--json')
  const about = aboutItself(name, rest)
  if (about !== undefined) return told(terminal, about)
  const command = commands.find((one) => one.name === name)
  if (command === undefined) return refused(terminal, isJson, usage(unknown(name)))
  if (rest.includes('--help')) return told(terminal, helpOf(command))
  const typed = read(rest, command)
  if (!typed.ok) return refused(terminal, isJson, typed.failure)
  return reported(await attempted(command, typed.value, terminal), terminal, isJson)
}

function reported(said: Result<Said, Failure>, terminal: Terminal, isJson: boolean): ExitCode {
  if (!said.ok) return refused(terminal, isJson, said.failure)
  terminal.out(isJson ? JSON.stringify({ ok: true, ...said.value.json }) : said.value.text)
  return said.value.code ?? EXIT.done
}

async function attempted(command: Command, typed: Typed, terminal: Terminal): Promise<Result<Said, Failure>> {
  try {
    return await command.run(typed, terminal)
  } catch (error) {
    const motivo = error instanceof Error ? error.message : String(error)
    return no({ code: 'errore-interno', retry: 'later', details: { motivo } })
  }
}

function aboutItself(name: string, [of]: readonly string[]): string | undefined {
  if (['help', '--help', '-h'].includes(name)) {
    const asked = commands.find((command) => command.name === of)
    return asked ? helpOf(asked) : HELP
  }
  return ['version', '--version'].includes(name) ? `scrittoio-core ${version()}` : undefined
}

function unknown(name: string): string {
  if (name === '--dev')
    return 'Un core di prova si accende dai sorgenti, con «npm run core -- --dev»: nel programma installato non c’è.'
  const names = commands.map((command) => command.name)
  return `Comando sconosciuto: ${name}.${perhaps(nearest(name, names))} «scrittoio-core help» elenca quelli che ci sono.`
}

const perhaps = (meant: string | undefined) => (meant === undefined ? '' : ` Forse volevi «${meant}».`)

const text = { type: 'string' } as const
const options = { ...Object.fromEntries(FLAGS.map((flag) => [flag, text])), json: { type: 'boolean' } } as const

function read(args: readonly string[], command: Command): Result<Typed, Failure> {
  const { name, takesWords = false } = command
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: takesWords })
    const heeded = heededBy(command, positionals)
    const said = values as Typed
    const unheeded = FLAGS.find((flag) => said[flag] !== undefined && !heeded.includes(flag))
    if (unheeded !== undefined) return no(usage(unheededText(unheeded, [name, ...actOf(command, positionals)])))
    return ok({ ...said, words: positionals })
  } catch (error) {
    return no(usage(misspelt(error, command)))
  }
}

/** The word that says what the command is to do, where it does several things. */
const actOf = ({ heeds }: Command, [word = '']: readonly string[]) =>
  word !== '' && Object.hasOwn(heeds, word) ? [word] : []

function heededBy(command: Command, words: readonly string[]): readonly Flag[] {
  const [act = ''] = actOf(command, words)
  return [...PLACE, ...(command.heeds[act] ?? [])]
}

const unheededText = (flag: Flag, named: readonly string[]) =>
  `«${named.join(' ')}» non ha l’opzione --${flag}. «scrittoio-core ${named[0] ?? ''} --help» dice che cosa prende.`

function misspelt(error: unknown, { heeds }: Command): string {
  const [, option] = error instanceof Error ? (/'--([^' =]+)/.exec(error.message) ?? []) : []
  if (option === undefined || option in options) return 'Argomenti scritti male: «scrittoio-core help» li elenca.'
  const meant = nearest(option, [...PLACE, ...Object.values(heeds).flat(), 'json', 'help'])
  return `Opzione sconosciuta: --${option}.${perhaps(meant && `--${meant}`)} «scrittoio-core help» elenca quelle che ci sono.`
}

function usage(motivo: string): Failure {
  return { code: 'uso', retry: 'never', details: { motivo } }
}

function refused(terminal: Terminal, isJson: boolean, failure: Failure): ExitCode {
  const message = failureText(failure)
  if (isJson) terminal.out(JSON.stringify({ ok: false, failure, message }))
  else terminal.err(`${message}\n`)
  return exitCodeOf(failure)
}

function told(terminal: Terminal, text: string): ExitCode {
  terminal.out(text)
  return EXIT.done
}

import { parseArgs } from 'node:util'
import type { Failure } from '#core/kernel/failure.ts'
import { nearest } from '#core/kernel/nearest.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { FLAGS, type Command, type Said, type Terminal, type Typed } from './command.ts'
import { audit } from './commands/audit.ts'
import { importing } from './commands/import.ts'
import { init } from './commands/init.ts'
import { key } from './commands/key.ts'
import { maintenance } from './commands/maintenance.ts'
import { serve } from './commands/serve.ts'
import { token } from './commands/token.ts'
import { work } from './commands/work.ts'
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.ts'
import { failureText } from './texts.it.ts'

const commands: readonly Command[] = [init, importing, serve, work, token, key, maintenance, audit]

/** Runs one command line and gives the exit code. Results go out, refusals to the side. */
export async function run([name = 'help', ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const isJson = rest.includes('--json')
  const command = commands.find((one) => one.name === name)
  if (command === undefined || rest.includes('--help')) return helped(name, command, terminal)
  const typed = read(rest, command)
  if (typed === undefined)
    return refused(terminal, isJson, usage('Argomenti scritti male: «scrittoio-core help» li elenca.'))
  const said = await attempted(command, typed, terminal)
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

function helped(name: string, command: Command | undefined, terminal: Terminal): ExitCode {
  if (command === undefined && !['help', '--help', '-h'].includes(name))
    return refused(
      terminal,
      false,
      usage(
        name === '--dev'
          ? 'Un motore di prova si accende dai sorgenti, con «npm run core -- --dev»: nel programma installato non c’è.'
          : `Comando sconosciuto: ${name}.${perhaps(name)} «scrittoio-core help» elenca quelli che ci sono.`,
      ),
    )
  terminal.out(HELP)
  return EXIT.done
}

function perhaps(typed: string): string {
  const meant = nearest(
    typed,
    commands.map(({ name }) => name),
  )
  return meant === undefined ? '' : ` Forse volevi «${meant}».`
}

const text = { type: 'string' } as const
const options = { ...Object.fromEntries(FLAGS.map((flag) => [flag, text])), json: { type: 'boolean' } } as const

function read(args: readonly string[], { takesWords = false }: Command): Typed | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: takesWords })
    return { ...(values as Typed), words: positionals }
  } catch {
    return undefined
  }
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

const HELP = [
  'scrittoio-core — il motore remoto',
  '',
  'Uso: scrittoio-core <comando> [--config <file JSON>] [--database <postgres://…>] [--json]',
  '',
  ...commands.map(({ name, about }) => `  ${name.padEnd(11)}   ${about}`),
  '',
  'Le impostazioni stanno in un file JSON (--config, o SCRITTOIO_CONFIG) e nelle variabili SCRITTOIO_…, che vincono: docs/core.md.',
  '',
  'Codici di uscita: 0 fatto, 1 rifiutato, 2 comando scritto male, 3 archivio o porta occupati, o database lontano, 4 chiave mancante o sbagliata,',
  '5 archivio danneggiato o più recente, 6 archivio mancante, 70 errore, 78 impostazioni sbagliate.',
].join('\n')

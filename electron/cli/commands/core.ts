import { coreMeant } from '#electron/backend/choose-core.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { misused, text, type Command, type Said, type Typed } from '#electron/cli/command.ts'
import { coresText } from '#electron/cli/cores-text.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import type { Terminal } from '#electron/cli/terminal.ts'
import { withDesk, type Opened } from '#electron/cli/workspace-place.ts'
import { EMBEDDED_CORE } from '#electron/desk/core-port.ts'
import { failureText } from '#electron/desk/failure-text.ts'

export const core: Command = {
  name: 'core',
  examples: ['core', 'core remoto https://core.esempio.it --token - < token.txt', 'core locale'],
  usage: '[locale | remoto <indirizzo> [--token -]]',
  about:
    'Mostra il core a cui si invia, o ne sceglie un altro; --token - legge il token personale dallo standard input, o lo chiede',
  flags: { token: { type: 'string' } },
  run: async (typed, { terminal, place }) => {
    const meant = meantBy(typed)
    if (!meant.ok) return meant
    return withDesk(place, terminal, (opened) => turned(opened, meant.value, terminal))
  },
}

/** Nothing to choose, the embedded core, or one elsewhere with or without a token to be read. */
type Meant = { readonly core?: string; readonly asksToken?: boolean }

const SAY_WHICH = 'Scrivi «core», «core locale» o «core remoto <indirizzo> [--token -]».'
const NOT_HERE = '--token -: il token non si scrive nel comando, dove altri programmi lo vedrebbero.'

function meantBy(typed: Typed): Result<Meant, Failure> {
  const token = text(typed, 'token')
  if (token !== undefined && token !== '-') return no(misused(NOT_HERE))
  const [what = '', address] = typed.words
  const kind = `${what} ${String(typed.words.length)}`
  if (kind === 'remoto 2') return elsewhere(address, token !== undefined)
  if (token !== undefined) return no(misused(SAY_WHICH))
  if (kind === 'locale 1') return ok({ core: EMBEDDED_CORE })
  return kind === ' 0' ? ok({}) : no(misused(SAY_WHICH))
}

function elsewhere(address: string | undefined, asksToken: boolean): Result<Meant, Failure> {
  const meant = coreMeant(address)
  return meant.ok ? ok({ core: meant.value, asksToken }) : no(misused(failureText(meant.failure)))
}

/** Chooses what was meant, and asks it something: whoever typed an address learns at once whether it is a core. */
async function turned(
  { desk, cores }: Opened,
  { core: wanted, asksToken = false }: Meant,
  terminal: Terminal,
): Promise<Result<Said, Failure>> {
  if (wanted === undefined) return said(cores, undefined)
  const token = asksToken ? await tokenFrom(terminal) : undefined
  if (token === '') return no(misused('Il token manca.'))
  await cores.choose(wanted)
  const kept = token === undefined ? ok(null) : await cores.useToken(token)
  if (!kept.ok) return kept
  const answer = await desk.core.standings()
  return said(cores, answer.ok ? undefined : answer.failure)
}

async function tokenFrom({ piped, ask }: Terminal): Promise<string> {
  return (await piped()) ?? (await ask('Token: ')) ?? ''
}

async function said(cores: Opened['cores'], failure: Failure | undefined): Promise<Result<Said, Failure>> {
  const { cores: all } = await cores.view()
  return ok({
    code: failure === undefined ? EXIT.done : EXIT.unreachable,
    json: { cores: all, ...(failure && { failure }) },
    text: [coresText(all), ...(failure ? [failureText(failure)] : [])].join('\n'),
  })
}

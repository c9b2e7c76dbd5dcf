import type { Command, Said, Terminal, Typed } from '#core/cli/command.ts'
import { misused, placeOf, type Place } from '#core/cli/place.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { italianMoment } from '#core/kernel/italian-moment.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import {
  makePersonalToken,
  personalTokens,
  revokePersonalToken,
  TOKEN_BOUNDS,
  type TokenWanted,
} from '#core/serve/make-personal-token.ts'

type Office = Place & Pick<Terminal, 'clock' | 'user'>

export const token: Command = {
  name: 'token',
  examples: ["token --per BLLTTV83M65A944G --nome 'Portatile' --giorni 90", 'token list', 'token revoke <id>'],
  takesWords: true,
  heeds: { '': ['per', 'nome', 'ambiti', 'giorni'], list: ['per', 'dopo', 'limite'], revoke: [] },
  about:
    'crea un token personale: --per <codice fiscale> [--nome <testo>] [--ambiti <a,b>] [--giorni <n>] · list [--per <cf>] [--dopo <id>] [--limite <n>] · revoke <id>',
  run: async (typed, terminal) => {
    const [act = 'make', ...rest] = typed.words ?? []
    const does = ACTS[act]
    if (does === undefined) return misused('Scrivi «token --per <codice fiscale>», «token list» o «token revoke <id>».')
    return does(typed, terminal, rest)
  },
}

type Act = (typed: Typed, terminal: Terminal, rest: readonly string[]) => Promise<Result<Said, Failure>>
const ACTS: Readonly<Record<string, Act>> = { make, list, revoke }

function office(typed: Typed, terminal: Terminal): Result<Office, Failure> {
  const place = placeOf(typed, terminal)
  return place.ok ? ok({ ...place.value, clock: terminal.clock, user: terminal.user }) : place
}

async function make(typed: Typed, terminal: Terminal): Promise<Result<Said, Failure>> {
  const wanted = wantedIn(typed)
  if (wanted === undefined) return misused('Per chi è il token? Scrivi --per <codice fiscale>.')
  const place = office(typed, terminal)
  if (!place.ok) return place
  const made = await makePersonalToken(place.value, wanted)
  if (!made.ok) return mended(made.failure)
  const { token: secret, made: about } = made.value
  const text = `${secret}\nÈ l’unica volta che si vede. Scade il ${italianMoment(about.scade)}; vale per: ${about.ambiti.join(', ')}.`
  return ok({ json: { token: secret, ...about }, text })
}

/** Says how what was typed goes, where it is that which was wrong. */
function mended(failure: Failure): Result<never, Failure> {
  const [part = ''] = (failure.details?.['dove'] ?? '').split('.')
  const how = failure.code === 'malformata' ? HOW[part] : undefined
  return how === undefined ? no(failure) : misused(how)
}

const { ambiti, giorni, nome } = TOKEN_BOUNDS
const HOW: Readonly<Record<string, string>> = {
  ambiti: `--ambiti vuole uno o più di questi, divisi da virgole: ${ambiti.join(', ')}.`,
  giorni: `--giorni vuole un numero intero da 1 a ${String(giorni)}.`,
  nome: `--nome vuole da 1 a ${String(nome)} caratteri, in una riga sola.`,
}

function wantedIn({ per, nome, ambiti, giorni }: Typed): TokenWanted | undefined {
  if (per === undefined) return undefined
  return {
    per,
    ...(nome !== undefined && { nome }),
    ...(ambiti !== undefined && { ambiti: ambiti.split(',') }),
    ...(giorni !== undefined && { giorni: Number(giorni) }),
  }
}

const MOST = 500

async function list(typed: Typed, terminal: Terminal): Promise<Result<Said, Failure>> {
  const of = soughtIn(typed)
  if (of === undefined) return misused(`--limite vuole un numero da 1 a ${String(MOST)}.`)
  const place = office(typed, terminal)
  if (!place.ok) return place
  const found = await personalTokens(place.value, of)
  if (!found.ok) return found
  const now = terminal.clock.now().toISOString()
  const lines = found.value.map((one) => line(one, now)).join('\n')
  return ok({ json: { token: found.value }, text: lines || 'Nessun token.' })
}

function soughtIn({ per, dopo, limite = '100' }: Typed): Parameters<typeof personalTokens>[1] | undefined {
  const limit = Number(limite)
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return undefined
  const whose = per === undefined ? {} : { soggetto: per.toUpperCase() }
  return { limit, ...whose, ...(dopo !== undefined && { after: dopo }) }
}

type Listed = Extract<Awaited<ReturnType<typeof personalTokens>>, { ok: true }>['value'][number]

function line({ id, soggetto, nome, ambiti, scade, revocato, usato }: Listed, now: string): string {
  const ended = scade <= now ? 'scaduto' : `scade il ${italianMoment(scade)}`
  const state = revocato === undefined ? ended : `revocato il ${italianMoment(revocato)}`
  const used = usato === undefined ? 'mai usato' : `usato il ${usato.split('-').reverse().join('/')}`
  return [id, soggetto.padEnd(16), state.padEnd(28), used.padEnd(20), ambiti.join(','), nome].join('  ').trimEnd()
}

async function revoke(typed: Typed, terminal: Terminal, [id, ...more]: readonly string[]) {
  if (id === undefined || more.length > 0)
    return misused('Quale token? Scrivi «token revoke <id>», come «token list» lo dice.')
  const place = office(typed, terminal)
  if (!place.ok) return place
  const done = await revokePersonalToken(place.value, id)
  return done.ok ? ok({ json: { revocato: id }, text: 'Revocato: da adesso non apre più nulla.' }) : done
}

import type { Command, Said, Typed } from '#core/cli/command.ts'
import { misused, placeOf, type Place } from '#core/cli/place.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { registerPage, verifiedRegister, type Wanted } from '#core/serve/read-register.ts'

export const audit: Command = {
  name: 'audit',
  examples: ['audit verify', 'audit list --esito rifiutata --limite 50'],
  takesWords: true,
  heeds: { '': [], verify: ['testa'], list: ['attore', 'oggetto', 'esito', 'dopo', 'limite'] },
  about:
    'verify [--testa <numero>:<hash>]: il registro è intero? · list [--attore <cf>] [--oggetto <che:id>] [--esito <e>] [--dopo <n>] [--limite <n>]',
  run: async (typed, terminal) => {
    const act = ACTS[typed.words?.[0] ?? '']
    if (act === undefined || (typed.words?.length ?? 0) > 1) return misused('Scrivi «audit verify» o «audit list».')
    const place = placeOf(typed, terminal)
    return place.ok ? act(place.value, typed) : place
  },
}

const ACTS: Readonly<Record<string, (place: Place, typed: Typed) => Promise<Result<Said, Failure>>>> = {
  verify: verified,
  list: listed,
}

const SAY_HEAD = '--testa vuole <numero>:<hash>, come «audit verify» li dice.'

async function verified(place: Place, { testa }: Typed): Promise<Result<Said, Failure>> {
  const anchors = testa === undefined ? [] : headIn(testa)
  if (anchors === undefined) return misused(SAY_HEAD)
  const verdict = await verifiedRegister(place, anchors)
  if (!verdict.ok) return verdict
  return ok({ json: { intero: true, testa: verdict.value }, text: intact(verdict.value) })
}

function intact({ seq, hash }: { readonly seq: number; readonly hash: string }): string {
  if (seq === 0) return 'Il registro è intero: non c’è ancora nessuna voce.'
  return `Il registro è intero: ${seq === 1 ? '1 voce' : `${String(seq)} voci`}. Annota altrove la testa, ${String(seq)}:${hash}`
}

function headIn(text: string): Parameters<typeof verifiedRegister>[1] | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  return seq === undefined || hash === undefined ? undefined : [{ seq: Number(seq), hash }]
}

async function listed(place: Place, typed: Typed): Promise<Result<Said, Failure>> {
  const wanted = wantedIn(typed)
  if (!wanted.ok) return wanted
  const entries = await registerPage(place, wanted.value)
  if (!entries.ok) return entries
  return ok({ json: { voci: entries.value }, text: entries.value.map(line).join('\n') || 'Nessuna voce.' })
}

const MOST = 500
const OUTCOMES = ['riuscita', 'rifiutata', 'fallita'] as const

function wantedIn({ dopo = '0', limite = '100', ...typed }: Typed): Result<Wanted, Failure> {
  const [after, limit] = [Number(dopo), Number(limite)]
  if (!isWithin(after, 0, Number.MAX_SAFE_INTEGER) || !isWithin(limit, 1, MOST))
    return misused(`--dopo vuole un numero, --limite un numero da 1 a ${String(MOST)}.`)
  const sought = soughtIn(typed)
  return sought ? ok({ after, limit, sought }) : misused(`--esito vuole uno di: ${OUTCOMES.join(', ')}.`)
}

function soughtIn({ attore, oggetto, esito }: Typed): Wanted['sought'] | undefined {
  const outcome = OUTCOMES.find((one) => one === esito)
  if (esito !== undefined && outcome === undefined) return undefined
  return {
    // codici fiscali are in capitals, users of the machine as they are
    ...(attore !== undefined && { actor: attore.includes(':') ? attore : attore.toUpperCase() }),
    ...(oggetto !== undefined && { object: oggetto }),
    ...(outcome && { outcome }),
  }
}

type Entry = Extract<Awaited<ReturnType<typeof registerPage>>, { ok: true }>['value'][number]

function line({ seq, at, actor, outcome, action, object, reason = '' }: Entry): string {
  const cells = [String(seq).padStart(6), at, actor.padEnd(16), outcome.padEnd(9), action, object, reason]
  return cells.join('  ').trimEnd()
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most
}

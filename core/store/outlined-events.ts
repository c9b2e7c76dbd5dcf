import type { OutlinedEvents } from '#core/engine/ledger.ts'
import { newsFrom } from './communications/news.ts'
import type { Runner } from './prepared.ts'
import { present } from './present.ts'
import { eventsInOutline, eventsInOutlineWithRequests } from './queries/events.ts'
import { pieceOf } from './queries/pieces.ts'

type RowOf<Query extends (...args: never[]) => unknown> =
  Awaited<ReturnType<Query>> extends readonly (infer Row)[] ? Row : never

type Row = RowOf<typeof eventsInOutline>
type RowWithRequest = RowOf<typeof eventsInOutlineWithRequests>
type Asked = { readonly recipient: string; readonly after: number; readonly limit: number }

/** Events as JSON, put together from the texts that the archive holds: what was decided is not read for it. */
export async function outlinedEvents(
  on: Runner,
  asked: Asked,
  wanted: { readonly sent: boolean },
): Promise<Omit<OutlinedEvents, 'last'>> {
  return wanted.sent ? withRequests(on, asked) : bare(on, asked)
}

async function bare(on: Runner, asked: Asked) {
  const rows = await eventsInOutline(on, asked)
  const events: string[] = []
  for (const row of rows) events.push(await textOf(on, row))
  return { events, outlines: await outlinesOf(on, rows) }
}

/** Each request once, where a page first speaks of it. */
async function withRequests(on: Runner, asked: Asked) {
  const rows = await eventsInOutlineWithRequests(on, asked)
  const events: string[] = []
  const spokenOf = new Set<string>()
  for (const row of rows) {
    const text = await textOf(on, row)
    const sent = spokenOf.has(row.request) ? undefined : sentIn(row)
    spokenOf.add(row.request)
    events.push(sent === undefined ? text : `${text.slice(0, -1)},"sent":${sent}}`)
  }
  return { events, outlines: await outlinesOf(on, rows) }
}

async function outlinesOf(on: Runner, rows: readonly Pick<Row, 'outline'>[]): Promise<ReadonlyMap<string, string>> {
  const outlines = new Map<string, string>()
  for (const hash of new Set(rows.flatMap(({ outline }) => outline ?? []))) {
    const [found] = await pieceOf(on, { hash })
    if (!found) throw new Error(`the archive does not hold the piece ${hash}`)
    outlines.set(hash, found.content)
  }
  return outlines
}

async function textOf(on: Runner, { passo, outline, ...row }: Row): Promise<string> {
  if (passo !== null) return JSON.stringify(await newsFrom(on, { ...row, passo }))
  const { seq, kind, request, at, protocollo } = row
  if (protocollo === null) throw new Error(`no request of event ${seq}`)
  const event = JSON.stringify({ seq, kind, request, at, protocollo })
  const outcome = kind === 'decisa' ? outcomeIn({ passo, outline, ...row }) : undefined
  return outcome === undefined ? event : `${event.slice(0, -1)},"outcome":${outcome}}`
}

/** A decision of before there were outlines has its check lines whole. */
function outcomeIn({ request: id, service, version, esito, checks, outline, changes, decidedAt }: Row) {
  if (service === null || version === null || esito === null) return undefined
  if (checks === null || changes === null || decidedAt === null) return undefined
  const bare = JSON.stringify({ id, service, version, esito, decidedAt, ...present({ outline }) })
  return `${bare.slice(0, -1)},"${outline === null ? 'checks' : 'found'}":${checks},"changes":${changes}}`
}

function sentIn(row: RowWithRequest): string | undefined {
  const { request: id, service, version, azienda, richiedente, ruolo, soggetto, answers } = row
  if (service === null || version === null || azienda === null) return undefined
  if (richiedente === null || ruolo === null || soggetto === null) return undefined
  const { previous, delegante, matricola, ragioneSociale } = row
  const who = present({ codiceFiscale: richiedente, ruolo, delegante })
  const asked = JSON.stringify({ id, service, version, azienda, richiedente: who, ...present({ previous }) })
  const about = JSON.stringify({
    soggetto: { chiave: soggetto, ...present({ matricola }) },
    ...present({ ragioneSociale }),
  })
  return `{"richiesta":${asked.slice(0, -1)},"answers":${answers ?? '{}'}},${about.slice(1)}`
}

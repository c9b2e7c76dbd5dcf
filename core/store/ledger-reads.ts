import type { Confermati, DatumKind } from '#core/domain/datum.ts'
import type { CoreEvent } from '#core/contract/outcome.ts'
import type { Ledger, LedgerReader } from '#core/engine/ledger.ts'
import { correspondenceIn } from './communications/correspondence.ts'
import { newsFrom } from './communications/news.ts'
import { dossierFrom, listsOf } from './kept-decision.ts'
import type { Db } from './open.ts'
import type { Runner } from './prepared.ts'
import { readDossier } from './dossier.ts'
import { decidedIds } from './queries/decided-ids.ts'
import { decisionOf } from './queries/decisions.ts'
import { eventsAfter, eventsWithRequests } from './queries/events.ts'
import { pieceOf } from './queries/pieces.ts'
import { requestsOfOthers } from './queries/requests-of-others.ts'
import { sourcedData } from './queries/sourced-data.ts'
import { requestById } from './queries/requests.ts'
import { marksOn } from './marks.ts'
import { undecidedIds } from './queries/waiting.ts'
import { outlinedEvents } from './outlined-events.ts'
import { eventsOf, lastOf } from './series.ts'
import { settingsOn } from './settings.ts'
import { eventFrom, ofOthersFrom, requestFrom, sentFrom, settlementFrom, type EventRow } from './stored.ts'

/** Does the work on a connection that nobody else uses meanwhile. */
type Reading = <T>(work: (on: Runner) => Promise<T>) => Promise<T>

/** What is read outside of transactions, on whatever database. */
export function readsOn(reading: Reading, db: Db, atOneMoment = reading): Omit<Ledger, 'transaction' | 'heads'> {
  return {
    correspondence: correspondenceIn(db),
    reading: (work) => reading((on) => work(readerOn(on))),
    atOneMoment: (work) => atOneMoment((on) => work(readerOn(on))),
    events: (recipient, after, limit, { sent } = { sent: false }) =>
      reading(async (on) => {
        const asked = { recipient, after, limit }
        const events = sent ? await withRequests(on, asked) : await bare(on, asked)
        return { events, last: await lastOf(on, eventsOf(recipient)) }
      }),
    eventsInOutline: (recipient, after, limit, wanted = { sent: false }) =>
      reading(async (on) => {
        const told = await outlinedEvents(on, { recipient, after, limit }, wanted)
        return { ...told, last: await lastOf(on, eventsOf(recipient)) }
      }),
    settled: (id) => reading((on) => settledIn(on, id)),
    decided: (after, limit) => reading(async (on) => (await decidedIds(on, { after, limit })).map(({ id }) => id)),
    undecided: (limit) => reading(async (on) => (await undecidedIds(on, { limit })).map(({ id }) => id)),
  }
}

type Asked = { readonly recipient: string; readonly after: number; readonly limit: number }

async function bare(on: Runner, asked: Asked): Promise<readonly CoreEvent[]> {
  const events: CoreEvent[] = []
  for (const row of await eventsAfter(on, asked)) events.push(await toldIn(on, row))
  return events
}

/** Each request once, where a page first speaks of it. */
async function withRequests(on: Runner, asked: Asked): Promise<readonly CoreEvent[]> {
  const events: CoreEvent[] = []
  const spokenOf = new Set<string>()
  for (const row of await eventsWithRequests(on, asked)) {
    const event = await toldIn(on, row)
    const sent = spokenOf.has(row.request) ? undefined : sentFrom(row)
    spokenOf.add(row.request)
    events.push(sent === undefined ? event : { ...event, sent })
  }
  return events
}

const toldIn = (on: Runner, row: EventRow) =>
  row.passo === null ? eventFrom(row) : newsFrom(on, { ...row, passo: row.passo })

function readerOn(on: Runner): LedgerReader {
  return {
    dossier: (query) => readDossier(on, query),
    settings: () => settingsOn(on),
    request: async (id) => {
      const [row] = await requestById(on, { id })
      return row && requestFrom(row)
    },
    ofOthers: async (asked) => (await requestsOfOthers(on, asked)).flatMap((row) => ofOthersFrom(row) ?? []),
    confirmed: (azienda) => confirmedOn(on, azienda),
    marks: (asked) => marksOn(on, asked),
  }
}

async function confirmedOn(on: Runner, azienda: string): Promise<Confermati> {
  const confirmed: { [K in DatumKind]?: Record<string, string> } = {}
  for (const { kind, key, at } of await sourcedData(on, { azienda })) (confirmed[kind] ??= {})[key] = at
  return confirmed
}

async function settledIn(on: Runner, id: string) {
  const [request] = await requestById(on, { id })
  const [row] = await decisionOf(on, { request: id })
  if (!request?.esito || !row) return undefined
  const dossier = dossierFrom(row.dossier, await contentsOf(on, listsOf(row.lists)))
  return { request: requestFrom(request), settlement: settlementFrom({ row, esito: request.esito, dossier }) }
}

/** What the pieces say, by the names they are referred to with. */
async function contentsOf(on: Runner, refs: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const contents: Record<string, string> = {}
  for (const [name, hash] of Object.entries(refs)) {
    const [found] = await pieceOf(on, { hash })
    if (!found) throw new Error(`the archive does not hold the piece ${hash}`)
    contents[name] = found.content
  }
  return contents
}

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
import { eventsAfter } from './queries/events.ts'
import { pieceOf } from './queries/pieces.ts'
import { requestById } from './queries/requests.ts'
import { undecidedIds } from './queries/waiting.ts'
import { eventsOf, lastOf } from './series.ts'
import { settingsOn } from './settings.ts'
import { eventFrom, requestFrom, settlementFrom } from './stored.ts'

/** Does the work on a connection that nobody else uses meanwhile. */
type Reading = <T>(work: (on: Runner) => Promise<T>) => Promise<T>

/** What is read outside of transactions, on whatever database. */
export function readsOn(reading: Reading, db: Db): Omit<Ledger, 'transaction' | 'heads'> {
  return {
    correspondence: correspondenceIn(db),
    reading: (work) => reading((on) => work(readerOn(on))),
    events: (recipient, after, limit) =>
      reading(async (on) => {
        const rows = await eventsAfter(on, { recipient, after, limit })
        const events: CoreEvent[] = []
        for (const row of rows)
          events.push(row.passo === null ? eventFrom(row) : await newsFrom(on, { ...row, passo: row.passo }))
        return { events, last: await lastOf(on, eventsOf(recipient)) }
      }),
    settled: (id) => reading((on) => settledIn(on, id)),
    decided: (after, limit) => reading(async (on) => (await decidedIds(on, { after, limit })).map(({ id }) => id)),
    undecided: (limit) => reading(async (on) => (await undecidedIds(on, { limit })).map(({ id }) => id)),
  }
}

function readerOn(on: Runner): LedgerReader {
  return {
    dossier: (query) => readDossier(on, query),
    settings: () => settingsOn(on),
    request: async (id) => {
      const [row] = await requestById(on, { id })
      return row && requestFrom(row)
    },
  }
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

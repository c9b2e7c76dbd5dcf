import type { EventKind } from '#core/contract/outcome.ts'
import type { Db } from '#core/store/open.ts'
import { prepared, preparedToWrite } from '#core/store/prepared.ts'

type Event = { recipient: string; seq: number; kind: EventKind; request: string; at: string; passo: number | null }

export const insertEvent = preparedToWrite((db, p: Event) =>
  db
    .insertInto('events')
    .values({ recipient: p.recipient, seq: p.seq, kind: p.kind, request: p.request, at: p.at, passo: p.passo }),
)

type After = { recipient: string; after: number; limit: number }

const withDecisions = (db: Db, p: After) =>
  db
    .selectFrom('events as e')
    .leftJoin('requests as r', 'r.id', 'e.request')
    .leftJoin('decisions as d', (join) => join.onRef('d.request', '=', 'e.request').on('e.kind', '=', 'decisa'))
    .select(['e.seq', 'e.kind', 'e.request', 'e.at', 'e.passo', 'r.protocollo', 'r.service', 'r.version', 'r.esito'])
    .select(['d.checks', 'd.changes', 'd.decided_at as decidedAt'])
    .where('e.recipient', '=', p.recipient)
    .where('e.seq', '>', p.after)
    .orderBy('e.seq')
    .limit(p.limit)

const told = (db: Db, p: After) =>
  withDecisions(db, p).leftJoin('pieces as o', 'o.hash', 'd.outline').select('o.content as outline')

const inOutline = (db: Db, p: After) => withDecisions(db, p).select('d.outline')

/** A recipient's events after a number, in order, each with its request and the decision that `decisa` announces. */
export const eventsAfter = prepared((db, p: After) => told(db, p))

/** The same, with what was sent and what the company is called. */
export const eventsWithRequests = prepared((db, p: After) =>
  told(db, p).leftJoin('aziende as z', 'z.codice_fiscale', 'r.azienda').select(SENT),
)

/** As `eventsAfter`, with the name of what each decision shares with others instead of what that says. */
export const eventsInOutline = prepared((db, p: After) => inOutline(db, p))

/** The same, with what was sent and what the company is called. */
export const eventsInOutlineWithRequests = prepared((db, p: After) =>
  inOutline(db, p).leftJoin('aziende as z', 'z.codice_fiscale', 'r.azienda').select(SENT),
)

const SENT = [
  ...(['r.azienda', 'r.matricola', 'r.soggetto', 'r.answers', 'r.previous', 'r.richiedente', 'r.ruolo'] as const),
  ...(['r.delegante', 'z.ragione_sociale as ragioneSociale'] as const),
] as const

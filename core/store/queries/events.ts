import { prepared } from '#core/store/prepared.ts'

/** Takes the next `n` numbers of a recipient; gives the last of them. Its row keeps other writers waiting. */
export const takeNumbers = prepared((db, p: { recipient: string; n: number }) =>
  db
    .insertInto('recipients')
    .values({ recipient: p.recipient, last_seq: p.n })
    .onConflict((known) =>
      known.column('recipient').doUpdateSet((row) => ({ last_seq: row('recipients.last_seq', '+', p.n) })),
    )
    .returning('last_seq as last'),
)

type Event = { recipient: string; seq: number; kind: 'ricevuta' | 'decisa' | 'richiamata'; request: string; at: string }

export const insertEvent = prepared((db, p: Event) =>
  db.insertInto('events').values({ recipient: p.recipient, seq: p.seq, kind: p.kind, request: p.request, at: p.at }),
)

export const lastNumber = prepared((db, p: { recipient: string }) =>
  db.selectFrom('recipients').select('last_seq as last').where('recipient', '=', p.recipient),
)

/** A recipient's events after a number, in order, each with its request and the decision that `decisa` announces. */
export const eventsAfter = prepared((db, p: { recipient: string; after: number; limit: number }) =>
  db
    .selectFrom('events as e')
    .innerJoin('requests as r', 'r.id', 'e.request')
    .leftJoin('decisions as d', (join) => join.onRef('d.request', '=', 'e.request').on('e.kind', '=', 'decisa'))
    .select(['e.seq', 'e.kind', 'e.request', 'e.at', 'r.protocollo', 'r.service', 'r.version', 'r.esito'])
    .select(['d.checks', 'd.changes', 'd.decided_at as decidedAt'])
    .where('e.recipient', '=', p.recipient)
    .where('e.seq', '>', p.after)
    .orderBy('e.seq')
    .limit(p.limit),
)

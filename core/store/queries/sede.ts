import { sql, type RawBuilder } from 'kysely'
import type { SoughtState } from '#core/contract/fascicolo-inputs.ts'
import type { RequestState } from '#core/contract/outcome.ts'
import type { Between, SedeSearch } from '#core/engine/sede.ts'
import { speaksPostgres } from '#core/store/dialect-of.ts'
import type { Db } from '#core/store/open.ts'

type Of = Between & { readonly sede: string }

/** Requests received in a time about companies with a position of the Sede: read by their date, the newest first. */
const received = (db: Db, { sede, from, to }: Of) =>
  db
    .selectFrom('requests as r')
    .where('r.received_at', '>=', from)
    .where('r.received_at', '<', to)
    .where((e) =>
      e.exists(
        e
          .selectFrom('posizioni as p')
          .select('p.matricola')
          .whereRef('p.azienda', '=', 'r.azienda')
          .where('p.sede', '=', sede),
      ),
    )

/** One page of what is looked for; of a company, or of a matricola, by the index of the company, and the one of a protocollo by that. */
export const searchOfSede = (db: Db, p: SedeSearch) => {
  const { azienda, matricola, protocollo, service, state, esito, after } = p
  return received(db, p)
    .innerJoin('aziende as a', 'a.codice_fiscale', 'r.azienda')
    .select(['r.id', 'r.service', 'r.azienda', 'a.ragione_sociale as ragioneSociale', 'r.matricola', 'r.richiedente'])
    .select([
      'r.ruolo',
      'r.protocollo',
      'r.received_at as receivedAt',
      'r.state',
      'r.esito',
      'r.decided_at as decidedAt',
    ])
    .$if(azienda !== undefined, (query) => query.where('r.azienda', '=', azienda ?? ''))
    .$if(matricola !== undefined, (query) =>
      query.where('r.matricola', '=', matricola ?? '').where('r.azienda', '=', (e) =>
        e
          .selectFrom('posizioni as m')
          .select('m.azienda')
          .where('m.matricola', '=', matricola ?? ''),
      ),
    )
    .$if(protocollo !== undefined, (query) => query.where('r.protocollo', '=', protocollo ?? ''))
    .$if(service !== undefined, (query) => query.where('r.service', '=', service ?? ''))
    .$if(state !== undefined, (query) => query.where('r.state', 'in', statesOf(state ?? 'decisa')))
    .$if(esito !== undefined, (query) => query.where('r.esito', '=', esito ?? 'accolta'))
    .$if(after !== undefined, (query) => query.where(before(after?.receivedAt ?? '', after?.id ?? '')))
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(p.limit)
}

const statesOf = (sought: SoughtState): readonly RequestState[] =>
  sought === 'senza-esito' ? ['ricevuta', 'richiamata'] : [sought]

const before = (receivedAt: string, id: string): RawBuilder<boolean> =>
  sql<boolean>`(r.received_at, r.id) < (${receivedAt}, ${id})`

/** How many, by service, by what became of them and by the hour they came in. */
export const outcomesOfSede = (db: Db, p: Of) =>
  received(db, p)
    .select(['r.service', 'r.state', 'r.esito', sql<string>`substr(r.received_at, 1, 13)`.as('hour')])
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .groupBy(['r.service', 'r.state', 'r.esito', sql`substr(r.received_at, 1, 13)`])

/** Refused ones by the way their istruttoria went: few, however many requests there are. */
export const refusedOfSede = (db: Db, p: Of) =>
  received(db, p)
    .innerJoin('decisions as d', 'd.request', 'r.id')
    .select(['r.service', 'd.outline'])
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('r.esito', '=', 'non-accolta')
    .groupBy(['r.service', 'd.outline'])

/** How many were decided in each step of time; a step is the place of the first one that is long enough. */
export const decidedWithin = (db: Db, p: Of, steps: readonly number[]) => {
  const took = speaksPostgres(db)
    ? sql<number>`extract(epoch from r.decided_at::timestamptz - r.received_at::timestamptz)`
    : sql<number>`(julianday(r.decided_at) - julianday(r.received_at)) * 86400`
  const cases = sql.join(
    steps.map((seconds, at) => sql`when ${took} <= ${sql.lit(seconds)} then ${sql.lit(at)}`),
    sql` `,
  )
  const step = sql<number>`case ${cases} else ${sql.lit(steps.length)} end`
  return received(db, p)
    .where('r.decided_at', 'is not', null)
    .select(step.as('step'))
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .groupBy(step)
}

import type { Db } from '#core/store/open.ts'
import { preparedToWrite } from '#core/store/prepared.ts'
import { positionsOf } from './positions-of.ts'

export const activity = (db: Db, p: { azienda: string }) =>
  positionsOf(db, p)
    .innerJoin('attivita as a', 'a.matricola', 'p.matricola')
    .select(['a.matricola', 'a.richiedente', 'a.il'])
    .orderBy('p.matricola')
    .orderBy('a.richiedente')

/** Remembers the day, unless a later one is remembered already. */
export const noteActivity = preparedToWrite((db, p: { matricola: string; richiedente: string; il: string }) =>
  db
    .insertInto('attivita')
    .values({ matricola: p.matricola, richiedente: p.richiedente, il: p.il })
    .onConflict((known) =>
      known.columns(['matricola', 'richiedente']).doUpdateSet({ il: p.il }).where('attivita.il', '<', p.il),
    ),
)

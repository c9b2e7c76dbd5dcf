import { sql } from 'kysely'
import type { CommunicationQuery } from '#core/engine/communications/communications.ts'
import type { Db } from '#core/store/open.ts'
import { COMMUNICATION } from './queries.ts'

const EQUAL = ['mittente', 'sede', 'stato', 'azienda', 'matricola', 'oggetto'] as const

/** Communications, last touched first, from where the last page ended. */
export const communicationsListed = (db: Db, query: CommunicationQuery) =>
  db
    .selectFrom('comunicazioni as c')
    .leftJoin('aziende as a', 'a.codice_fiscale', 'c.azienda')
    .select(COMMUNICATION.map((column) => `c.${column}` as const))
    .select('a.ragione_sociale as ragioneSociale')
    .where((eb) => {
      const { operatore, words = [], from, before, after } = query
      const asked = EQUAL.flatMap((name) => (query[name] === undefined ? [] : [eb(`c.${name}`, '=', query[name])]))
      if (operatore === null) asked.push(eb('c.operatore', 'is', null))
      else if (operatore !== undefined) asked.push(eb('c.operatore', '=', operatore))
      if (from !== undefined) asked.push(eb('c.aperta_il', '>=', from))
      if (before !== undefined) asked.push(eb('c.aperta_il', '<', before))
      for (const word of words) asked.push(eb('c.cerca', 'like', sql<string>`${`%${escaped(word)}%`} escape '!'`))
      if (after !== undefined)
        asked.push(
          eb.or([
            eb('c.aggiornata_il', '<', after.at),
            eb.and([eb('c.aggiornata_il', '=', after.at), eb('c.id', '<', after.id)]),
          ]),
        )
      return eb.and(asked)
    })
    .orderBy('c.aggiornata_il', 'desc')
    .orderBy('c.id', 'desc')
    .limit(query.limit)

function escaped(word: string): string {
  return word.replaceAll(/[!%_]/g, '!$&')
}

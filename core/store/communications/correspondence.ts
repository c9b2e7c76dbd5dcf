import type { Correspondence, Listed } from '#core/engine/communications/communications.ts'
import type { Db } from '#core/store/open.ts'
import { present } from '#core/store/present.ts'
import { communicationsListed } from './listed.ts'
import { COMMUNICATION, operatoriOfSede, stepsOf } from './queries.ts'
import { communicationFrom, stepFrom } from './stored.ts'

/** What is read of communications, on SQLite and on PostgreSQL alike. */
export function correspondenceIn(db: Db): Correspondence {
  return {
    thread: async (id) => {
      const row = await threadHead(db, id).executeTakeFirst()
      if (row === undefined) return undefined
      const steps = await stepsOf(db, { communication: id }).execute()
      return { communication: listedFrom(row), steps: steps.map(stepFrom) }
    },
    list: async (query) => (await communicationsListed(db, query).execute()).map(listedFrom),
    colleagues: async (sede) => (await operatoriOfSede(db, { sede }).execute()).map(present),
    deposited: (soggetto, hash) => deposited(db, soggetto, hash).executeTakeFirst(),
    content: async (hash) => (await content(db, hash).executeTakeFirst())?.contenuto,
  }
}

const threadHead = (db: Db, id: string) =>
  db
    .selectFrom('comunicazioni as c')
    .leftJoin('aziende as a', 'a.codice_fiscale', 'c.azienda')
    .select(COMMUNICATION.map((column) => `c.${column}` as const))
    .select('a.ragione_sociale as ragioneSociale')
    .where('c.id', '=', id)

const deposited = (db: Db, soggetto: string, hash: string) =>
  db
    .selectFrom('depositi as d')
    .innerJoin('allegati as a', 'a.hash', 'd.hash')
    .select(['d.hash', 'd.nome', 'a.tipo', 'a.bytes'])
    .where('d.hash', '=', hash)
    .where('d.soggetto', '=', soggetto)

const content = (db: Db, hash: string) => db.selectFrom('allegati').select('contenuto').where('hash', '=', hash)

type Row = Parameters<typeof communicationFrom>[0] & { readonly ragioneSociale: string | null }

function listedFrom({ ragioneSociale, ...row }: Row): Listed {
  return { ...communicationFrom(row), ...present({ ragioneSociale }) }
}

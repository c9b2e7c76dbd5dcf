import type { Relations, Ties } from '#core/access/relations.ts'
import type { Db } from './open.ts'
import { present } from './present.ts'
import { companyPositions, delegheHeld, delegheShared, positionOfSede, relationsOfPerson } from './queries/ties.ts'

/** What an archive says between somebody and a company, each part by its index; on SQLite and on PostgreSQL alike. */
export function relationsIn(db: Db): Relations {
  return {
    ties: (soggetto, azienda) => tiesIn(db, { soggetto, azienda }),
    isOfSede: async (azienda, sede) => (await positionOfSede(db, { azienda, sede }).execute()).length > 0,
  }
}

type Between = { readonly soggetto: string; readonly azienda: string }

async function tiesIn(db: Db, between: Between): Promise<Ties | undefined> {
  const [positions, held, shared, persons] = await Promise.all([
    companyPositions(db, between).execute(),
    delegheHeld(db, between).execute(),
    delegheShared(db, between).execute(),
    relationsOfPerson(db, between).execute(),
  ])
  if (positions.length === 0) return undefined
  return {
    // the name is nobody's business here
    azienda: { codiceFiscale: between.azienda, ragioneSociale: '' },
    matricole: positions.flatMap(({ matricola }) => matricola ?? []),
    deleghe: [
      ...held.map((delega) => ({ ...present(delega), subdeleghe: [] })),
      ...shared.map(({ sub, subDal, subAl, ...delega }) => ({
        ...present(delega),
        subdeleghe: [present({ id: sub, delegato: between.soggetto, dal: subDal, al: subAl })],
      })),
    ],
    soggettiCollegati: persons.map(present),
  }
}

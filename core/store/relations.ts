import type { Relations, Ties } from '#core/access/relations.ts'
import type { Delega } from '#core/domain/dossier.ts'
import type { Db } from './open.ts'
import { grouped, present } from './present.ts'
import { companyPositions, delegheHeld, delegheShared, positionOfSede, relationsOfPerson } from './queries/ties.ts'

/** What an archive says between somebody and companies, each part by its index; on SQLite and on PostgreSQL alike. */
export function relationsIn(db: Db): Relations {
  return {
    ties: async (soggetto, aziende) => (aziende.length === 0 ? new Map() : tiesIn(db, { soggetto, aziende })),
    isOfSede: async (azienda, sede) => (await positionOfSede(db, { azienda, sede }).execute()).length > 0,
  }
}

type Between = { readonly soggetto: string; readonly aziende: readonly string[] }

async function tiesIn(db: Db, between: Between): Promise<ReadonlyMap<string, Ties>> {
  const [positions, held, shared, persons] = await Promise.all([
    companyPositions(db, between).execute(),
    delegheHeld(db, between).execute(),
    delegheShared(db, between).execute(),
    relationsOfPerson(db, between).execute(),
  ])
  const [deleghe, below, about] = [grouped(held, companyOf), grouped(shared, companyOf), grouped(persons, companyOf)]
  const ties = [...grouped(positions, companyOf)].map(([azienda, known]): [string, Ties] => [
    azienda,
    {
      // the name is nobody's business here
      azienda: { codiceFiscale: azienda, ragioneSociale: '' },
      matricole: known.flatMap(({ matricola }) => matricola ?? []),
      deleghe: [
        ...(deleghe.get(azienda) ?? []).map((delega) => delegaFrom(delega, [])),
        ...(below.get(azienda) ?? []).map((delega) => delegaFrom(delega, [subdelegaFrom(delega, between.soggetto)])),
      ],
      soggettiCollegati: (about.get(azienda) ?? []).map(present),
    },
  ])
  return new Map(ties)
}

type Held = Awaited<ReturnType<ReturnType<typeof delegheHeld>['execute']>>[number]
type Shared = Awaited<ReturnType<ReturnType<typeof delegheShared>['execute']>>[number]

function delegaFrom({ id, matricola, tipo, delegato, dal, al }: Held, subdeleghe: Delega['subdeleghe']): Delega {
  return { id, matricola, tipo, delegato, dal, ...(al !== null && { al }), subdeleghe }
}

function subdelegaFrom({ sub: id, subDal: dal, subAl: al }: Shared, delegato: string): Delega['subdeleghe'][number] {
  return { id, delegato, dal, ...(al !== null && { al }) }
}

function companyOf({ azienda }: { readonly azienda: string }): string {
  return azienda
}

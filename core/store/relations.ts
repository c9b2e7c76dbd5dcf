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
  const ties = [...grouped(positions, companyOf)].map(([azienda, known]): [string, Ties] => {
    const found = {
      matricole: known.flatMap(({ matricola }) => matricola ?? []),
      held: deleghe.get(azienda) ?? [],
      shared: below.get(azienda) ?? [],
      persons: about.get(azienda) ?? [],
    }
    return [azienda, tiesFrom({ soggetto: between.soggetto, azienda }, found)]
  })
  return new Map(ties)
}

type Of<Query extends (...asked: never[]) => { execute(): Promise<unknown[]> }> = Omit<
  Awaited<ReturnType<ReturnType<Query>['execute']>>[number] & object,
  'azienda'
>
export type Held = Of<typeof delegheHeld>
export type Shared = Of<typeof delegheShared>

/** What was found between somebody and a company. */
type Found = {
  readonly matricole: readonly string[]
  readonly held: readonly Held[]
  readonly shared: readonly Shared[]
  readonly persons: readonly Of<typeof relationsOfPerson>[]
}

export function tiesFrom(
  { soggetto, azienda }: { readonly soggetto: string; readonly azienda: string },
  { matricole, held, shared, persons }: Found,
): Ties {
  return {
    // the name is nobody's business here
    azienda: { codiceFiscale: azienda, ragioneSociale: '' },
    matricole,
    deleghe: [
      ...held.map((delega) => delegaFrom(delega, [])),
      ...shared.map((delega) => delegaFrom(delega, [subdelegaFrom(delega, soggetto)])),
    ],
    soggettiCollegati: persons.map(present),
  }
}

function delegaFrom({ id, matricola, tipo, delegato, dal, al }: Held, subdeleghe: Delega['subdeleghe']): Delega {
  return { id, matricola, tipo, delegato, dal, ...(al !== null && { al }), subdeleghe }
}

function subdelegaFrom({ sub: id, subDal: dal, subAl: al }: Shared, delegato: string): Delega['subdeleghe'][number] {
  return { id, delegato, dal, ...(al !== null && { al }) }
}

function companyOf({ azienda }: { readonly azienda: string }): string {
  return azienda
}

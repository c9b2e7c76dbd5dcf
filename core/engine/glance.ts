import type { Dossier } from '#core/domain/dossier.ts'
import type { AnyService } from '#core/service/define.ts'
import type { DossierList } from './ledger.ts'

/** Every list there is: who forgets one here is told by the compiler. */
const ALL: Readonly<Record<DossierList, true>> = {
  ...{ posizioni: true, deleghe: true, contatti: true, soggettiCollegati: true, note: true, versamenti: true },
  ...{ denunce: true, regolarita: true, dpa: true, pendenti: true, attivita: true },
}
const LISTS = Object.keys(ALL) as DossierList[]

/** Lists that the answers and subjects of a service have looked at so far, in this process. */
const looked = new WeakMap<AnyService, Set<DossierList>>()

/** What whoever receives a request will look at, as far as is known: few of the lists that an istruttoria judges. */
export function looksAt(service: AnyService): readonly DossierList[] {
  return [...listsOf(service)]
}

function listsOf(service: AnyService): Set<DossierList> {
  const known = looked.get(service) ?? new Set<DossierList>()
  looked.set(service, known)
  return known
}

/** Somebody looked at a list that was not read. */
class NotRead extends Error {}

/**
 * Does the work on a dossier of which only some lists may have been read; where it looks at another one it is done again on the
 * whole, and what it looks at there is remembered. Nothing is ever taken for empty that was only not read.
 */
export async function glancing<T>(
  service: AnyService,
  glance: Dossier,
  whole: () => Promise<Dossier>,
  work: (dossier: Dossier) => T,
): Promise<T> {
  try {
    return work(
      watched(glance, (list) => {
        if (!(list in glance)) throw new NotRead(list)
      }),
    )
  } catch (error) {
    if (!(error instanceof NotRead)) throw error
    const lists = listsOf(service)
    return work(watched(await whole(), (list) => lists.add(list)))
  }
}

/** The same dossier, which says when a list is looked at. */
function watched(dossier: Dossier, look: (list: DossierList) => unknown): Dossier {
  const seen = { ...dossier }
  for (const list of LISTS)
    Object.defineProperty(seen, list, {
      enumerable: true,
      get: () => {
        look(list)
        return dossier[list]
      },
    })
  return seen
}

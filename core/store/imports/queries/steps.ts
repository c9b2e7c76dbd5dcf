import type { ImportKind } from '#core/domain/importing.ts'
import * as aziende from './aziende.ts'
import type { Step } from './by.ts'
import * as deleghe from './deleghe.ts'
import * as denunce from './denunce.ts'
import { countEntrate } from './entrate.ts'
import * as note from './note.ts'
import * as owners from './owners.ts'
import * as posizioni from './posizioni.ts'
import * as versamenti from './versamenti.ts'

const companies: readonly Step[] = [
  owners.markOthers,
  owners.dropOwnersOfNothing,
  aziende.mergeAziende,
  aziende.judgeAziende,
  posizioni.mergePosizioni,
  posizioni.judgePosizioni,
  aziende.writeAziende,
  aziende.confirmAziende,
  posizioni.writePosizioni,
  posizioni.confirmPosizioni,
  posizioni.moveBirths,
  posizioni.writeBirths,
  posizioni.writeAutorizzazioni,
]

const facts: Readonly<Record<ImportKind, readonly Step[]>> = {
  uniemens: [
    denunce.beginDenunce,
    denunce.judgeDenunce,
    denunce.mergeDenunce,
    denunce.writeDenunce,
    denunce.confirmDenunce,
  ],
  f24: [versamenti.judgeVersamenti, versamenti.writeVersamenti, versamenti.confirmVersamenti],
  note: [
    note.supersedeStaged,
    note.keepRicalcolo,
    note.judgeNote,
    note.writeNote,
    note.confirmNote,
    note.supersedeKnown,
  ],
  deleghe: [deleghe.mergeDeleghe, deleghe.judgeDeleghe, deleghe.writeDeleghe, deleghe.confirmDeleghe],
}

/** Every statement of an import, in order: who the companies are first, and after them what was read of them. */
export function stepsOf(kind: ImportKind): { readonly companies: readonly Step[]; readonly facts: readonly Step[] } {
  return { companies, facts: [...owners.dropFactsOfOthers, ...facts[kind], countEntrate] }
}

import type { Dossier } from '#core/domain/dossier.ts'
import { titolari } from '#core/domain/titolo.ts'
import { maschera } from '#renderer/texts/crea.ts'

/** Who asks, by name where the archive knows it: `Anna Verdi · VRDNNA85T50F205E · rappresentante legale`. */
export function requesterText(dossier: Dossier): string {
  const { codiceFiscale, ruolo } = dossier.richiedente
  const able = dossier.posizioni.flatMap(({ matricola }) => titolari(dossier, matricola))
  const nome = able.find(({ chi }) => chi === codiceFiscale)?.nome ?? codiceFiscale
  return [...new Set([nome, codiceFiscale, maschera.roles[ruolo]])].join(' · ')
}

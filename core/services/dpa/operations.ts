import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Dpa } from './form.ts'

/** The months are declared from today; each keeps its own regularity, which the archive learns elsewhere. */
export function operations({ matricola, meseInizio, meseFine }: Dpa, { azienda, oggi }: Dossier): readonly Change[] {
  const { codiceFiscale } = azienda
  return [{ change: 'dpa.registra', azienda: codiceFiscale, matricola, da: meseInizio, a: meseFine, il: oggi }]
}

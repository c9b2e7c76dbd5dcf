import { vigente, type Delega, type Dossier } from '#core/domain/dossier.ts'
import { titoloDelRichiedente } from '#core/domain/titolo.ts'
import type { Loose } from '#core/forms/loose.ts'
import { domandeSuiRecapiti } from '#core/service/common/nuovi-recapiti.ts'
import type { Subject } from '#core/service/define.ts'
import type { Inquiry } from '#core/service/inquiry.ts'

/** The deleghe of the chosen dipendente, ended or not. */
export function delegheDelDipendente({ dipendente }: Loose, { deleghe }: Dossier): readonly Delega[] {
  return deleghe.filter((d) => d.tipo === 'dipendente' && d.delegato === dipendente)
}

/** The chosen dipendente, when the company has delegated him, today or before. */
export function dipendenteScelto(answers: Loose, dossier: Dossier): string | undefined {
  return delegheDelDipendente(answers, dossier)[0]?.delegato
}

/** A position he works on: one that the requester acts on too, if there is any. */
export function posizioneInteressata(answers: Loose, dossier: Dossier): string | undefined {
  const his = delegheDelDipendente(answers, dossier).filter((d) => vigente(d, dossier.oggi))
  const shared = his.find(({ matricola }) => titoloDelRichiedente(dossier, matricola) !== undefined)
  return (shared ?? his[0])?.matricola
}

/** A dipendente's contacts are changed in one request at a time. */
export function subject(answers: Loose, dossier: Dossier): Subject {
  return { chiave: `contatti:${dipendenteScelto(answers, dossier) ?? 'ignoti'}` }
}

/** Whose each new address is, if not the dipendente's. */
export function inquiries(answers: Loose, dossier: Dossier): readonly Inquiry[] {
  return domandeSuiRecapiti(answers, dipendenteScelto(answers, dossier))
}

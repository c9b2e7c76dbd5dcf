import { vigente, type Delega } from '#core/domain/dossier.ts'
import { first, italian, type Option, type Pick } from './option.ts'

export const picks = {
  /** To an intermediario only his own, if he has any. */
  'deleghe-attive-intermediario': (dossier) => {
    const { deleghe, oggi, richiedente } = dossier
    const active = deleghe.filter((d) => d.tipo === 'intermediario' && vigente(d, oggi))
    return first(active, (d) => d.delegato === richiedente.codiceFiscale).map(asOption)
  },
  /** To a dipendente delegato only his own, if he has any. */
  'deleghe-attive-dipendente': (dossier) => {
    const { deleghe, oggi, richiedente } = dossier
    const active = deleghe.filter((d) => d.tipo === 'dipendente' && vigente(d, oggi))
    return first(active, (d) => d.delegato === richiedente.codiceFiscale).map(asOption)
  },
} as const satisfies Record<string, Pick>

function asOption({ id, matricola, delegato, delegatoNome, dal }: Delega): Option {
  return { value: id, label: `Matricola ${matricola}`, detail: `${delegatoNome ?? delegato} · dal ${italian(dal)}` }
}

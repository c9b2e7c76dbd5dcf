import { vigente, type Delega } from '#core/domain/dossier.ts'
import { first, italian, type Option, type Pick } from './option.ts'

export const picks = {
  /** To an intermediario only his own, if he has any. */
  'deleghe-attive-intermediario': (dossier) => {
    const { deleghe, oggi, richiedente } = dossier
    const active = deleghe.filter((d) => d.tipo === 'intermediario' && vigente(d, oggi))
    return first(active, (d) => d.delegato === richiedente.codiceFiscale).map(asOption)
  },
  /** Persons, each once, whatever the positions; to a dipendente delegato only himself. */
  'dipendenti-delegati': ({ deleghe, oggi, richiedente }) => {
    const active = deleghe.filter((d) => d.tipo === 'dipendente' && vigente(d, oggi))
    const suiting = first(active, (d) => d.delegato === richiedente.codiceFiscale)
    return [...new Set(suiting.map((d) => d.delegato))].map((delegato) => asPerson(delegato, suiting))
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

function asPerson(delegato: string, deleghe: readonly Delega[]): Option {
  const his = deleghe.filter((d) => d.delegato === delegato)
  const label = his.find((d) => d.delegatoNome !== undefined)?.delegatoNome ?? delegato
  return { value: delegato, label, detail: `${delegato} · matricola ${his.map((d) => d.matricola).join(', ')}` }
}

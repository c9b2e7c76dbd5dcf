import { vigente, type Delega } from '#core/domain/dossier.ts'
import { first, type Option, type OptionWords, type Pick } from './option.ts'

export const picks = {
  /** To an intermediario only his own, if he has any. */
  'deleghe-attive-intermediario': (dossier, _, words) => {
    const { deleghe, oggi, richiedente } = dossier
    const active = deleghe.filter((d) => d.tipo === 'intermediario' && vigente(d, oggi))
    return first(active, (d) => d.delegato === richiedente.codiceFiscale).map((d) => asOption(d, words))
  },
  /** Persons, each once, whatever the positions; to a dipendente delegato only himself. */
  'dipendenti-delegati': ({ deleghe, oggi, richiedente }, _, words) => {
    const active = deleghe.filter((d) => d.tipo === 'dipendente' && vigente(d, oggi))
    const suiting = first(active, (d) => d.delegato === richiedente.codiceFiscale)
    return [...new Set(suiting.map((d) => d.delegato))].map((delegato) => asPerson(delegato, suiting, words))
  },
  /** To a dipendente delegato only his own, if he has any. */
  'deleghe-attive-dipendente': (dossier, _, words) => {
    const { deleghe, oggi, richiedente } = dossier
    const active = deleghe.filter((d) => d.tipo === 'dipendente' && vigente(d, oggi))
    return first(active, (d) => d.delegato === richiedente.codiceFiscale).map((d) => asOption(d, words))
  },
} as const satisfies Record<string, Pick>

function asOption({ id, matricola, delegato, delegatoNome, dal }: Delega, words: OptionWords): Option {
  return { value: id, label: words.matricola(matricola), detail: `${delegatoNome ?? delegato} · ${words.since(dal)}` }
}

function asPerson(delegato: string, deleghe: readonly Delega[], words: OptionWords): Option {
  const his = deleghe.filter((d) => d.delegato === delegato)
  const label = his.find((d) => d.delegatoNome !== undefined)?.delegatoNome ?? delegato
  return {
    value: delegato,
    label,
    detail: `${delegato} · ${words.ofMatricole(his.map((d) => d.matricola).join(', '))}`,
  }
}

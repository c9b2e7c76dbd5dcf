import type { Azienda, Contatto, Dossier, Posizione, SoggettoCollegato } from './dossier.ts'
import { vigente } from './dossier.ts'
import { RAPPRESENTANZA, titoloDelRichiedente } from './titolo.ts'

/** What somebody can be to a company or to one of its positions. INPS's own list is not public: ours. */
export const RELAZIONI = [
  'titolare',
  'rappresentante-legale',
  'socio',
  'amministratore',
  'liquidatore',
  'curatore',
  'commissario',
  'procuratore',
  'institore',
  'referente',
] as const
export type Relazione = (typeof RELAZIONI)[number]

/** Whether the relation gives the power to represent the company. */
export function rappresenta(relazione: string): boolean {
  return RAPPRESENTANZA.includes(relazione)
}

/** Whether two relations meet on some position; without a matricola a relation holds on all of them. */
export function siIncontrano(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

/** Positions not closed for good: where somebody still has to answer for the company. */
export function aperte(posizioni: readonly Posizione[]): readonly Posizione[] {
  return posizioni.filter(({ stato }) => stato !== 'cessata-definitiva')
}

/** First day of the position, as far as the archive knows. */
export function inizioDi({ dal, storia }: Posizione): string {
  return [dal, ...storia.map((state) => state.dal)].sort()[0] ?? dal
}

/** Whether the company is a person: a sole trader’s bears his own sixteen-character codice fiscale. */
export function persona({ codiceFiscale }: Pick<Azienda, 'codiceFiscale'>): boolean {
  return codiceFiscale.length === 16
}

/** Whether on that day somebody other than `senza` can represent the company on the position; a sole trader always can. */
export function rappresentata(dossier: Dossier, matricola: string, giorno: string, senza: string): boolean {
  return (
    persona(dossier.azienda) ||
    dossier.soggettiCollegati.some(
      (s) => s.id !== senza && rappresenta(s.relazione) && siIncontrano(s.matricola, matricola) && vigente(s, giorno),
    )
  )
}

/** The position to judge a relation on: its own; of the whole company the best one, with employees and a title of who asks. */
export function posizioneDi({ matricola }: Pick<SoggettoCollegato, 'matricola'>, dossier: Dossier): string | undefined {
  if (matricola !== undefined) return matricola
  const merit = ({ stato, matricola: of }: Posizione) =>
    (stato === 'attiva' || stato === 'riattivata' ? 2 : 0) + (titoloDelRichiedente(dossier, of) ? 1 : 0)
  return [...dossier.posizioni].sort((a, b) => merit(b) - merit(a))[0]?.matricola
}

/** How that person is reached for this company: the first contact of that kind. */
export function recapitoDi({ contatti }: Dossier, codiceFiscale: string, tipo: Contatto['tipo']): Contatto | undefined {
  return contatti.find((c) => c.titolare === codiceFiscale && c.tipo === tipo)
}

import type { Dossier, NotaDiRettifica } from './dossier.ts'

/** What may have changed since a note was calculated; the last two cannot be seen in the archive. */
export const VARIAZIONI = [
  'variazione-uniemens',
  'versamento-trovato',
  'autorizzazione-attribuita',
  'regolarita-accertata',
  'cig-autorizzata',
  'dm-quadrato',
] as const
export type TipoVariazione = (typeof VARIAZIONI)[number]

export type Variazione = { readonly tipo: TipoVariazione; readonly il: string }

/** Every event of the archive after the Data Calcolo that can change the note, newest first. Our rule (domain: ricalcolo). */
export function variazioniDopoCalcolo(dossier: Dossier, nota: NotaDiRettifica): readonly Variazione[] {
  const { matricola, periodo, dataCalcolo } = nota
  const denunce = dossier.denunce.flatMap((d) =>
    d.matricola === matricola && d.periodo === periodo && d.variataIl !== undefined
      ? [{ tipo: 'variazione-uniemens' as const, il: d.variataIl }]
      : [],
  )
  const versamenti = dossier.versamenti.flatMap((v) =>
    v.matricola === matricola && v.da === periodo ? [{ tipo: 'versamento-trovato' as const, il: v.riscossoIl }] : [],
  )
  const codici = dossier.posizioni
    .filter((p) => p.matricola === matricola)
    .flatMap((p) => p.autorizzazioni.map((a) => ({ tipo: 'autorizzazione-attribuita' as const, il: a.dal })))
  const regolari = dossier.regolarita
    .filter((r) => r.esito === 'regolare')
    .map((r) => ({ tipo: 'regolarita-accertata' as const, il: r.dal }))
  return [...denunce, ...versamenti, ...codici, ...regolari]
    .filter(({ il }) => il > dataCalcolo)
    .sort((a, b) => (a.il < b.il ? 1 : -1))
}

/** The newest of them: what the mask takes as already known. */
export function variazioneDopoCalcolo(dossier: Dossier, nota: NotaDiRettifica): Variazione | undefined {
  return variazioniDopoCalcolo(dossier, nota)[0]
}

import type { Dossier, NotaDiRettifica, Regolarita } from './dossier.ts'

/** The newest regularity (Durc On Line) of the codice fiscale that holds today; its last day is included. */
export function regolaritaOggi({ regolarita, oggi }: Dossier): Regolarita | undefined {
  const holding = regolarita.filter(({ dal, al }) => dal <= oggi && (al === undefined || al >= oggi))
  return holding.sort((a, b) => (a.dal < b.dal ? 1 : -1))[0]
}

/** Notes «Art. 1» still open: they take back the benefits of L. 296/2006 art. 1 c. 1175, of any position of the company. */
export function noteArticolo1({ note }: Dossier): readonly NotaDiRettifica[] {
  return note.filter(({ art1, stato }) => art1 && (stato === 'aperta' || stato === 'altro'))
}

/** Notes in debit that are not settled: what the archive sees among the causes of an irregularity. */
export function noteADebito({ note }: Dossier): readonly NotaDiRettifica[] {
  return note.filter(({ saldo, stato }) => saldo > 0 && stato !== 'pagata' && stato !== 'annullata')
}

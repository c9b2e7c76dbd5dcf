import { PERSONE } from './persone.ts'
import { atWork, dayAfter, wish, type Asking, type AtWork, type Portfolio, type Wish } from './wish.ts'

/** Workers whose TFR is in the Fondo already came over; the others think of a threshold that they do not reach. */
export const fondiTesoreria: Asking = (portfolio) => {
  const [first, second] = stable(portfolio)
  const [biggest, next] = [...atWork(portfolio)].sort((a, b) => workersOf(b.dossier) - workersOf(a.dossier))
  const singoli = (firm: AtWork | undefined) =>
    tesoreria(firm, { caso: 'singoli-lavoratori', efficaciaIl: '2026-11-02', decorrenza: '2026-11' })
  const soglia = (firm: AtWork | undefined) =>
    tesoreria(firm, {
      caso: 'superamento-soglia',
      annoRiferimento: '2025',
      mediaAnnua: firm && workersOf(firm.dossier),
      decorrenza: '2026-01',
    })
  return [...singoli(first), ...singoli(second), ...soglia(biggest), ...soglia(next)]
}

/** The day after: the same position already bears the code. */
export const fondiTesoreriaRipetuti: Asking = (portfolio) => fondiTesoreria(portfolio).slice(0, 1)

/** A colleague on maternity leave is stood in for: refused for longer hours, for a contract without an end, and to a company of twenty. */
export const sostituzioni: Asking = (portfolio) => {
  const [first, second, third, fourth] = stable(portfolio).slice(4)
  const big = atWork(portfolio).find(({ dossier }) => workersOf(dossier) >= 20)
  return [
    ...sostituzione(first, 0, {}),
    ...sostituzione(second, 1, {}),
    ...sostituzione(third, 2, { oreSostituto: 40, oreSostituito: 24 }),
    ...sostituzione(fourth, 3, { tipoContratto: 'tempo-indeterminato' }),
    ...sostituzione(big, 1, {}),
  ]
}

/** Months to come, as the mask suggests them; months whose contributions were due already are refused. */
export const dichiarazioniPreventive: Asking = (portfolio) =>
  stable(portfolio)
    .slice(8, 14)
    .map(({ dossier, posizione: { matricola } }, place) =>
      wish('dpa', dossier, {
        matricola,
        ...(place % 3 === 2 && { meseInizio: '2026-08', meseFine: '2026-10' }),
      }),
    )

/** The day after: the mask suggests the months after those, and one asks for the same all the same. */
export const dichiarazioniRipetute: Asking = (portfolio) =>
  stable(portfolio)
    .slice(8, 9)
    .map(({ dossier, posizione: { matricola } }) =>
      wish('dpa', dossier, { matricola, meseInizio: '2027-01', meseFine: '2027-03' }),
    )

/** Companies with one position, at work. */
function stable(portfolio: Portfolio): readonly AtWork[] {
  return atWork(portfolio).filter(({ dossier }) => dossier.posizioni.length === 1 && workersOf(dossier) > 0)
}

/** How many its last UniEmens told, position by position. */
function workersOf({ posizioni, denunce }: AtWork['dossier']): number {
  const last = posizioni.map(({ matricola }) => {
    const his = denunce.filter((d) => d.matricola === matricola).sort((a, b) => (a.periodo < b.periodo ? 1 : -1))
    return his[0]?.lavoratori ?? 0
  })
  return last.reduce((total, one) => total + one, 0)
}

function tesoreria(firm: AtWork | undefined, answers: Readonly<Record<string, unknown>>): readonly Wish[] {
  if (firm === undefined) return []
  const { dossier, posizione } = firm
  return [wish('fondo-tesoreria-1r', dossier, { matricola: posizione.matricola, ...answers })]
}

function sostituzione(
  firm: AtWork | undefined,
  pair: number,
  answers: Readonly<Record<string, unknown>>,
): readonly Wish[] {
  if (firm === undefined) return []
  const { dossier, posizione } = firm
  const ends = dayAfter(dossier.oggi, 150)
  return [
    wish('sostituzione-maternita-9r', dossier, {
      matricola: posizione.matricola,
      sostituito: PERSONE[pair * 2]?.codiceFiscale,
      sostituto: PERSONE[pair * 2 + 1]?.codiceFiscale,
      evento: 'maternita',
      dataParto: dayAfter(dossier.oggi, 70),
      assenzaDal: dayAfter(dossier.oggi, 10),
      assenzaAl: ends,
      oreSostituito: 40,
      oreSostituto: 40,
      tipoContratto: 'tempo-determinato',
      assunzioneIl: dayAfter(dossier.oggi, 7),
      scadenzaContratto: ends,
      dipendenti: workersOf(dossier),
      ...answers,
    }),
  ]
}

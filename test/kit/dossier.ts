import { dossier, type Dossier } from '#core/domain/dossier.ts'

export const ROSSI = 'RSSMRA80A01H501U'
export const MATRICOLA = '4912345631'

/** A company with one position in delega to Studio Rossi, who asks, on 23 November 2026; a test names what differs. */
export function dossierWith(differing: object = {}): Dossier {
  const read = dossier({
    oggi: '2026-11-23',
    richiedente: { codiceFiscale: ROSSI, ruolo: 'intermediario' },
    azienda: { codiceFiscale: '01234567897', ragioneSociale: 'Officine Aurora S.r.l.' },
    posizioni: [{ matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01' }],
    deleghe: [delegaOf({ id: 'D1' })],
    ...differing,
  })
  if (!read.ok) throw new TypeError(read.failure)
  return read.value
}

/** A delega of Studio Rossi on the position. */
export function delegaOf(differing: object) {
  const base = { matricola: MATRICOLA, tipo: 'intermediario', delegato: ROSSI, delegatoNome: 'Studio Rossi' }
  return { ...base, dal: '2020-01-01', ...differing }
}

/** An open note of March 2026, calculated on 10 September. */
export function notaOf(differing: object) {
  return {
    matricola: MATRICOLA,
    periodo: '2026-03',
    dataCalcolo: '2026-09-10',
    saldo: 15420,
    stato: 'aperta',
    ...differing,
  }
}

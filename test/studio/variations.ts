import type { Note } from './notes.ts'
import type { Denuncia } from './payroll.ts'

/** The flows of correction: the same months again, with the pay that had been left out of the first worker's slip. */
export function variations(notes: readonly Note[]): readonly Denuncia[] {
  return notes
    .filter(({ fate }) => fate === 'variata')
    .map(({ denuncia, saldo }) => corrected(denuncia, Math.abs(saldo)))
    .sort((a, b) => (a.periodo < b.periodo ? -1 : a.periodo > b.periodo ? 1 : 0))
}

function corrected(denuncia: Denuncia, missing: number): Denuncia {
  const [first, ...others] = denuncia.slips
  if (first === undefined) throw new RangeError('A denuncia without workers has nothing to correct')
  const imponibile = first.imponibile + Math.round((missing * 2.6) / 100) * 100
  const mended = { ...first, imponibile, contributo: first.contributo + missing }
  return { ...denuncia, slips: [mended, ...others], totaleADebito: denuncia.totaleADebito + missing }
}

import { monthsBetween, type Periodo } from '#core/domain/identifiers/periodo.ts'

/** How many things a line of an istruttoria names before it only counts them. Our rule. */
const MOSTRATI = 6

const italian = (iso: string) => iso.split('-').reverse().join('/')

/** The first ones by name, the rest by number. */
export function elenco(voci: readonly string[]): string {
  const rest = voci.length - MOSTRATI
  return rest > 0 ? `${voci.slice(0, MOSTRATI).join(', ')} e ancora ${rest}` : voci.join(', ')
}

/** Months in a row are told by their ends: «03/2026, da 05/2026 a 09/2026». They must come oldest first. */
export function elencoMesi(mesi: readonly string[]): string {
  const runs: (readonly [string, string])[] = []
  for (const month of mesi) {
    const [start, end] = runs.at(-1) ?? []
    if (start !== undefined && end !== undefined && monthsBetween(end as Periodo, month as Periodo) === 1)
      runs.splice(-1, 1, [start, month])
    else runs.push([month, month])
  }
  return elenco(runs.map(([da, a]) => (da === a ? italian(da) : `da ${italian(da)} a ${italian(a)}`)))
}

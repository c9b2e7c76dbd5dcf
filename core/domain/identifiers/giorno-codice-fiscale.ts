/** The letters of the months, January first. DM 23-12-1976. */
export const MESI = 'ABCDEHLMPRST'

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the month can hold that day in a year ending so: with two digits of year, 29 February needs a multiple of four. */
export function giornoPossibile(year: number, month: string, day: number): boolean {
  const length = LENGTHS[MESI.indexOf(month)] ?? 0
  return day <= length && (month !== 'B' || day < 29 || year % 4 === 0)
}

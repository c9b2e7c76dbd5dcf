/** The letters that stand for 0…9 where two people would share a code. DM 23-12-1976. */
export const CIFRE_OMOCODICHE = 'LMNPQRSTUV'

/** The seven places (0-based) of a person's code that hold digits, from the right: the order in which letters take them over. */
export const POSTI_NUMERICI = [14, 13, 12, 10, 9, 7, 6] as const

const NUMERIC: ReadonlySet<number> = new Set(POSTI_NUMERICI)

/** The code with plain digits in its numeric places; the last character is left as it was. */
export function inCifre(code: string): string {
  return Array.from(code, (character, index) => (NUMERIC.has(index) ? inCifra(character) : character)).join('')
}

function inCifra(character: string): string {
  const digit = CIFRE_OMOCODICHE.indexOf(character)
  return digit < 0 ? character : String(digit)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

// DM 23-12-1976: what a character is worth in an odd place (1-based). A digit is worth as the letter of its rank: 0 as A … 9 as J.
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

/** The sixteenth character of a person's codice fiscale, from the first fifteen (capitals and digits). DM 23-12-1976. */
export function carattereDiControllo(fifteen: string): string {
  const sum = Array.from(fifteen).reduce((total, character, index) => total + worth(character, index), 0)
  return ALPHABET.charAt(sum % 26)
}

function worth(character: string, index: number): number {
  const rank = /\d/.test(character) ? Number(character) : ALPHABET.indexOf(character)
  return index % 2 === 0 ? (ODD[rank] ?? 0) : rank
}

/**
 * The layout this reader accepts: "Specifiche tecniche per la trasmissione telematica dei modelli F24", Agenzia delle
 * Entrate, 9-3-2015. Records of 1,900 characters, the last two CR LF (LF alone is tolerated), in this order:
 *
 *   A  head      codice fornitura `F24A0` at 16
 *   M  taxpayer  codice fiscale at 2 (16); cognome 438 (24) and nome 462 (20), or denominazione 518 (55)
 *   V  form      codice fiscale at 2; model at 90: only `A` and `B` have an INPS section;
 *                INPS rows of 67 at 499, 566, 633, 700; INPS totals at 767 (debit) and 782 (credit), 15 each;
 *                data di versamento at 1808 (GGMMAAAA)
 *   Z  tail      number of V at 16 (9), of M at 25 (9)
 *
 * Several M, each with its V, and several A…Z supplies one after the other are accepted. Amounts are in cents.
 */
export const RECORD = 1898

/** A field by its position, as the specification counts (from 1), and its length. */
type Field = readonly [from: number, length: number]

export const HEAD = { fornitura: [16, 5] } as const satisfies Record<string, Field>

export const TAXPAYER = {
  codiceFiscale: [2, 16],
  cognome: [438, 24],
  nome: [462, 20],
  denominazione: [518, 55],
} as const satisfies Record<string, Field>

export const FORM = {
  codiceFiscale: [2, 16],
  modello: [90, 1],
  debito: [767, 15],
  credito: [782, 15],
  data: [1808, 8],
} as const satisfies Record<string, Field>

export const TAIL = { V: [16, 9], M: [25, 9] } as const satisfies Record<string, Field>

export const INPS_ROWS = [499, 566, 633, 700].map((from) => [from, 67] as const)

/** Positions inside an INPS row. */
export const INPS = {
  sede: [1, 4],
  causale: [5, 4],
  matricola: [9, 17],
  da: [26, 6],
  a: [32, 6],
  debito: [38, 15],
  credito: [53, 15],
} as const satisfies Record<string, Field>

/** The text of a field, without the blanks it is padded with. */
export function field(record: string, [from, length]: Field): string {
  return record.slice(from - 1, from - 1 + length).trim()
}

/** The text of a field as it stands, blanks included. */
export function raw(record: string, [from, length]: Field): string {
  return record.slice(from - 1, from - 1 + length)
}

/** Digits as a number: cents or a count. A blank field is 0; anything else is nothing. */
export function amount(record: string, at: Field): number | undefined {
  const text = field(record, at)
  return /^\d*$/.test(text) ? Number(text) : undefined
}

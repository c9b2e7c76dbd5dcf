import type { Versamento } from './dossier.ts'
import { causaleF24, diGestioneContributiva, regolaCausale, type CausaleF24 } from './identifiers/causale-f24.ts'

/** The months a payment refers to, `AAAA-MM`; without `a` it covers `da` only. */
export type Mesi = { readonly da: string; readonly a?: string }

/** The causale of a payment, when our table has its rules: of the official 190 it has those an employer meets. */
export function causaleConosciuta({ causale }: Pick<Versamento, 'causale'>): CausaleF24 | undefined {
  const read = causaleF24(causale)
  return read.ok && regolaCausale(read.value) !== undefined ? read.value : undefined
}

/** Whether the payment is known to be of another gestione than the Gestione Contributiva. */
export function diAltraGestione(versamento: Pick<Versamento, 'causale'>): boolean {
  const causale = causaleConosciuta(versamento)
  return causale !== undefined && !diGestioneContributiva(causale)
}

/** Whether the payment refers to two months: as its causale wants, or as it stands when the causale is unknown. */
export function conFine(versamento: Pick<Versamento, 'causale' | 'a'>): boolean {
  const causale = causaleConosciuta(versamento)
  return causale === undefined ? versamento.a !== undefined : regolaCausale(causale)?.fine !== 'assente'
}

/** Whether that month is among those. */
export function comprende({ da, a = da }: { readonly da?: string; readonly a?: string }, mese: string): boolean {
  return da !== undefined && a !== undefined && da <= mese && mese <= a
}

/** `MM/AAAA`, or the two ends of a span. */
export function formatMesi({ da, a }: Mesi): string {
  return [da, ...(a === undefined ? [] : [a])].map((mese) => mese.split('-').reverse().join('/')).join('–')
}

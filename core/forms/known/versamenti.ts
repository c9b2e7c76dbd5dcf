import type { Dossier, Versamento } from '#core/domain/dossier.ts'
import { conFine, diAltraGestione, formatMesi } from '#core/domain/versamento.ts'
import type { Loose } from '#core/forms/loose.ts'
import { first, ownPositions, type Known, type Option, type OptionWords, type Pick, type Value } from './option.ts'

/** What is known of the chosen payment. */
export const facts = {
  'versamento.matricola': ofChosen(({ matricola }) => matricola),
  'versamento.sede': ofChosen(({ sede }) => sede),
  'versamento.causale': ofChosen(({ causale }) => causale),
  'versamento.giorno-riscossione': ofChosen(({ riscossoIl }) => riscossoIl),
  /** The column of the F24 that is empty is not told. */
  'versamento.debito': ofChosen(({ debito }) => (debito === 0 ? undefined : debito)),
  'versamento.credito': ofChosen(({ credito }) => (credito === 0 ? undefined : credito)),
  'versamento.periodo': ofChosen(({ da }) => da),
  'versamento.fine-periodo': ofChosen(({ a }) => a),
  /** Whether the causale wants a second month too. */
  'versamento.fine-richiesta': ofChosen(conFine),
} as const satisfies Record<string, Known>

export const picks = {
  /**
   * Those a request may still move, newest first: of Gestione Contributiva (or of a causale we do not know), never moved,
   * bound to nothing; of positions the requester has a title on, if there is any.
   */
  'versamenti-da-rettificare': (dossier, _, words) => {
    const movable = first(dossier.versamenti, (one) => isFree(one) && !diAltraGestione(one))
    const own = ownPositions(dossier)
    const offered = first(movable, ({ matricola }) => own.has(matricola))
    return [...offered].sort(newestFirst).map((one) => asOption(one, words))
  },
} as const satisfies Record<string, Pick>

function ofChosen(datum: (versamento: Versamento) => Value | undefined): Known {
  return (dossier, answers) => {
    const versamento = chosen(dossier, answers)
    return versamento && datum(versamento)
  }
}

function chosen({ versamenti }: Dossier, { versamento }: Loose): Versamento | undefined {
  return versamenti.find((v) => v.id === versamento)
}

function isFree({ rettificatoIl, vincolo }: Versamento): boolean {
  return rettificatoIl === undefined && vincolo === undefined
}

function newestFirst(one: Versamento, other: Versamento): number {
  if (one.riscossoIl !== other.riscossoIl) return one.riscossoIl < other.riscossoIl ? 1 : -1
  return one.id < other.id ? -1 : 1
}

function asOption(
  { id, matricola, causale, riscossoIl, da, a, debito, credito }: Versamento,
  words: OptionWords,
): Option {
  const periodo = da === undefined ? words.unknownPeriod : formatMesi({ da, ...(a !== undefined && { a }) })
  const importo = debito === 0 && credito !== 0 ? words.credit(credito) : words.amount(debito)
  return {
    value: id,
    label: `${causale} · ${periodo} · ${importo}`,
    detail: `${words.matricola(matricola)} · ${words.collected(riscossoIl)}`,
  }
}

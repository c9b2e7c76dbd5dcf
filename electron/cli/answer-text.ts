import { formatImporto } from '#core/domain/identifiers/importo.ts'
import { formatNumero } from '#core/domain/identifiers/numero.ts'
import type { FieldDef, FieldKind } from '#core/forms/definition.ts'

const asIs = (value: unknown) => String(value)
/** `2026-11-30` as `30/11/2026`, and `2026-11` as `11/2026`. */
const slashed = (value: unknown) => String(value).split('-').reverse().join('/')
const numbered = (write: (value: number) => string) => (value: unknown) =>
  typeof value === 'number' ? write(value) : String(value)

const ISO = /^\d{4}-\d{2}(-\d{2})?$/
const dated = (value: unknown) => (ISO.test(String(value)) ? slashed(value) : String(value))
const told = (value: unknown) => (value === true ? 'sì' : value === false ? 'no' : String(value))

const written: Readonly<Record<FieldKind, (value: unknown) => string>> = {
  text: asIs,
  pick: asIs,
  choice: asIs,
  attachments: asIs,
  date: dated,
  period: dated,
  amount: numbered(formatImporto),
  number: numbered(formatNumero),
  flag: told,
}

/** An answer as `--set` takes it: `30/11/2026`, `11/2026`, `1.250,00`, `sì`. What could not be read stands as it was typed. */
export function answerText({ kind }: Pick<FieldDef, 'kind'>, value: unknown): string {
  return written[kind](value)
}

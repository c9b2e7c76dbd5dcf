import { refused, type FileFailure } from '#core/imports/refusal.ts'
import { ok, type Result } from '#core/kernel/result.ts'

/** A column a list may have: how messages call it, how headers call it, whether the list is nothing without it. */
type Column = { readonly label: string; readonly names: readonly string[]; readonly required?: true }
export type Columns<Field extends string> = Readonly<Record<Field, Column>>

/** Where each field stands: its header, as the file writes it. */
export type Mapping<Field extends string> = { readonly [K in Field]?: string }

/** Proposes a column for each field from its name, in any order, case, accent and punctuation; the first of equals. */
export function proposeMapping<Field extends string>(
  headers: readonly string[],
  columns: Columns<Field>,
): Mapping<Field> {
  const found = fieldsOf(columns).map(([field, { label, names }]) => {
    const keys = new Set([label, ...names].map(keyOf))
    return [field, headers.find((header) => keys.has(keyOf(header)))] as const
  })
  return Object.fromEntries(found.filter(([, header]) => header !== undefined)) as Mapping<Field>
}

/** Which cell of a row holds which field. */
export type Placement<Field extends string> = { readonly [K in Field]?: number }

/** The place of each field under a mapping; refused when a required one has none, or when two columns claim one field. */
export function place<Field extends string>(
  headers: readonly string[],
  columns: Columns<Field>,
  chosen?: Mapping<Field>,
): Result<Placement<Field>, FileFailure> {
  const mapping: Mapping<Field> = { ...proposeMapping(headers, columns), ...chosen }
  const twice = fieldsOf(columns).find(
    ([field]) => chosen?.[field] === undefined && rivals(headers, columns[field]).length > 1,
  )
  if (twice !== undefined) {
    const [prima = '', seconda = ''] = rivals(headers, twice[1])
    return refused('colonne-doppie', { prima, seconda })
  }
  const places = fieldsOf(columns).map(([field]) => [field, indexOf(headers, mapping[field])] as const)
  const missing = places.filter(([field, index]) => columns[field].required && index < 0)
  if (missing.length > 0)
    return refused('colonne-mancanti', {
      mancano: missing.map(([field]) => `«${columns[field].label}»`).join(', '),
      trovate: headers.filter((header) => header !== '').join(', '),
    })
  return ok(Object.fromEntries(places.filter(([, index]) => index >= 0)) as Placement<Field>)
}

function rivals(headers: readonly string[], { label, names }: Column): readonly string[] {
  const keys = new Set([label, ...names].map(keyOf))
  return headers.filter((header) => keys.has(keyOf(header)))
}

function indexOf(headers: readonly string[], header: string | undefined): number {
  return header === undefined ? -1 : headers.findIndex((one) => keyOf(one) === keyOf(header))
}

function fieldsOf<Field extends string>(columns: Columns<Field>): readonly (readonly [Field, Column])[] {
  return Object.entries(columns) as [Field, Column][]
}

/** What two spellings of one name share. */
export function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

import type { FieldDef } from '#core/forms/definition.ts'
import type { AnySheet } from '#core/service/define.ts'

/** A field of the large form, told so that every library can be given it. */
export type Spec = {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'choice' | 'date' | 'flag'
  readonly required: boolean
  /** Its text must be an e-mail address. */
  readonly email: boolean
  /** The flag that shows it. */
  readonly when?: string
}

const KINDS = ['text', 'choice', 'date', 'flag', 'text'] as const
const FIELDS = 200

export const OPTIONS = Array.from({ length: 20 }, (_, n) => `Voce ${n + 1}`)

/** What an e-mail address looks like, for libraries that take a pattern. */
export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Texts, choices of twenty, dates and flags; every tenth field is shown only while the flag before it is ticked. */
export const large: readonly Spec[] = Array.from({ length: FIELDS }, (_, n) => {
  const kind = KINDS[n % KINDS.length] ?? 'text'
  return {
    name: `campo${n}`,
    label: `Campo numero ${n}`,
    kind,
    required: kind !== 'flag' && n % 2 === 0,
    email: n % KINDS.length === 0,
    ...(n % 10 === 9 && { when: `campo${n - 1}` }),
  }
})

/** The large form as a service would write it. */
export function largeSheet(): AnySheet {
  return {
    id: 'grande',
    version: 1,
    who: ['intermediario'],
    graduale: false,
    form: {
      fields: Object.fromEntries(large.map((spec) => [spec.name, fieldOf(spec)])),
      pages: [{ id: 'sola', fields: large.map(({ name }) => name) }],
    },
    texts: {
      title: 'Maschera grande',
      'page.sola': 'Una pagina sola',
      ...Object.fromEntries(large.flatMap(textsOf)),
    },
  }
}

function fieldOf({ kind, required, email, when }: Spec): FieldDef {
  const common = { ...(required && { required }), ...(when !== undefined && { when: { field: when, is: true } }) }
  if (kind === 'choice') return { kind, options: OPTIONS, ...common }
  return kind === 'text' && email ? { kind, shape: 'email', ...common } : { kind, ...common }
}

function textsOf({ name, label, kind }: Spec): readonly (readonly [string, string])[] {
  const options = kind === 'choice' ? OPTIONS.map((option) => [`option.${name}.${option}`, option] as const) : []
  return [[`field.${name}`, label], ...options]
}

import fc from 'fast-check'

/** As much of JSON Schema as the contract's own schemas use. */
type JsonSchema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | false
  readonly items?: JsonSchema
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
}

/** Values that a schema takes, or nearly: one in a few is spoilt somewhere. `known` are values worth trying by field name. */
export function fromSchema(
  schema: JsonSchema,
  known: Readonly<Record<string, readonly unknown[]>>,
): fc.Arbitrary<unknown> {
  const value = (one: JsonSchema, name = ''): fc.Arbitrary<unknown> => {
    const usual = known[name]
    const made = madeOf(one, value)
    const good = usual === undefined ? made : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...usual) }, made)
    return fc.oneof({ weight: 12, arbitrary: good }, spoilt)
  }
  return value(schema)
}

type Maker = (schema: JsonSchema, name?: string) => fc.Arbitrary<unknown>

function madeOf(schema: JsonSchema, value: Maker): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const some = schema.anyOf ?? schema.oneOf
  if (some) return fc.oneof(...some.map((one) => value(one)))
  return (MAKERS[schema.type ?? ''] ?? anything)(schema, value)
}

const anything = () => fc.jsonValue()
const number = () => fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 3 }))

const MAKERS: Readonly<Record<string, (schema: JsonSchema, value: Maker) => fc.Arbitrary<unknown>>> = {
  object: objectOf,
  array: ({ items = {} }, value) => fc.array(value(items), { maxLength: 4 }),
  string: stringOf,
  boolean: () => fc.boolean(),
  integer: number,
  number,
}

function objectOf({ properties = {}, required = [], additionalProperties }: JsonSchema, value: Maker) {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, value(one, name)]))
  const whole = fc.record(fields, { requiredKeys: [...required] })
  const more = additionalProperties
    ? fc.dictionary(fc.string({ maxLength: 12 }), value(additionalProperties))
    : fc.constant({})
  return fc.tuple(whole, more).map(([one, other]) => ({ ...other, ...one }))
}

function stringOf({ format, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  return fc.string({ maxLength: maxLength + 1, unit: 'binary' })
}

/** What should not be there at all. */
const spoilt = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.constantFrom(null, '', '\0', '\ud800', -1, 1.5, 1e308, -0, [], {}, '__proto__', 'constructor', '🂡'.repeat(3000)),
)

import { describe, expect, it } from 'vitest'
import type { ValidationError } from 'yup'
import { dossierWith } from '#test/kit/dossier.ts'
import { compose, type Asked } from './compose.ts'
import type { FieldDef, FormDef, Shape } from './definition.ts'
import type { Loose } from './loose.ts'
import { complaints, LONGEST, schemaOfField } from './schema.ts'
import { complaintTexts } from './texts.it.ts'

/** The complaint about one answer to one field. */
function about(field: FieldDef, answer: unknown, others: Loose = {}): string | undefined {
  const form: FormDef = { fields: { campo: field }, pages: [{ id: 'una', fields: ['campo'] }] }
  const mask = compose(form, dossierWith(), { campo: answer })
  return complaints({ ...mask, answers: { ...others, ...mask.answers } })['campo']
}

const text: FieldDef = { kind: 'text' }
const date: FieldDef = { kind: 'date' }
const period: FieldDef = { kind: 'period' }
const amount: FieldDef = { kind: 'amount' }
const flag: FieldDef = { kind: 'flag' }
const choice: FieldDef = { kind: 'choice', options: ['FINE', 'ALTRO'] }
const pick: FieldDef = { kind: 'pick', from: 'posizioni' }
const every = { text, date, period, amount, flag, choice, pick }

describe.each(Object.entries(every))('a field of kind %s', (kind, field) => {
  const missing = kind === 'pick' ? undefined : 'required' // one position is given, hence never missing

  it('must be there when it is required, and may be missing when it is not', () => {
    expect([about({ ...field, required: true }, ''), about(field, '')]).toEqual([missing, undefined])
    expect(about({ ...field, required: true }, null)).toBe(missing)
  })

  it('refuses what is of another kind altogether', () => {
    for (const strange of [{}, [], kind === 'text' ? 7 : Symbol('strano')]) {
      expect(about({ ...field, required: true }, strange)).toBeTruthy()
      expect(about(field, strange)).toBe(about({ ...field, required: true }, strange))
    }
  })

  it('never complains with anything but a known complaint', () => {
    const strange = [
      'x',
      'x'.repeat(100_000),
      7,
      -1.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      true,
      {},
      [],
      () => 1,
      10n,
    ]
    const found = strange.flatMap((one) => about({ ...field, required: true }, one) ?? [])
    expect(found.filter((complaint) => !(complaint in complaintTexts))).toEqual([])
  })
})

it.each<[string, FieldDef, unknown, string | undefined]>([
  ['a day', date, '2026-11-30', undefined],
  ['29 February of a leap year', date, '2028-02-29', undefined],
  ['29 February of another year', date, '2027-02-29', 'date'],
  ['a day written as Italians do', date, '30/11/2026', 'date'],
  ['a day with an hour', date, '2026-11-30T10:00', 'date'],
  ['a month', period, '2026-11', undefined],
  ['a thirteenth month', period, '2026-13', 'period'],
  ['a month written as Italians do', period, '11/2026', 'period'],
  ['cents', amount, 125000, undefined],
  ['half a cent', amount, 0.5, 'amount'],
  ['an amount in letters', amount, '12', 'amount'],
  ['an amount beyond counting', amount, 1e300, 'amount'],
  ['a no', flag, false, undefined],
  ['a no where only a yes will do', { kind: 'flag', accept: true, required: true }, false, 'must-accept'],
  ['a yes', { kind: 'flag', accept: true, required: true }, true, undefined],
  ['a yes in letters', flag, 'true', 'choice'],
  ['one of the options', choice, 'ALTRO', undefined],
  ['none of the options', choice, 'altro', 'choice'],
  ['any id to a pick', pick, 'N9', undefined],
  ['an endless id', pick, 'N'.repeat(81), 'choice'],
  ['a text of the longest', text, 'x'.repeat(LONGEST), undefined],
  ['a text too long', text, 'x'.repeat(LONGEST + 1), 'too-long'],
  ['blanks for a text that is needed', { kind: 'text', required: true }, ' \t\n', 'required'],
  ['signs that nobody sees for a text that is needed', { kind: 'text', required: true }, '\u200B \uFEFF', 'required'],
  ['a single sign for a text that is needed', { kind: 'text', required: true }, ' ? ', undefined],
  ['blanks for a text that may be left out', text, '  ', undefined],
  ['a text longer than its field allows', { kind: 'text', max: 3 }, 'lungo', 'too-long'],
])('judges %s', (_, field, answer, expected) => {
  expect(about(field, answer)).toBe(expected)
})

it.each<[Shape, string, string]>([
  ['codice-fiscale', '01234567897', '01234567890'],
  ['codice-fiscale-persona', 'RSSMRA80A01H501U', '01234567897'],
  ['partita-iva', 'IT12345678903', '12345678901'],
  ['matricola', '4912345631', '4912345632'],
  ['pec', 'azienda@pec.it', 'azienda@pec'],
  ['email', 'Mario.Rossi@example.it', 'mario..rossi@example.it'],
  ['telefono', '+39 333 1234567', '12'],
])('judges a text shaped as %s', (shape, right, wrong) => {
  expect([about({ kind: 'text', shape }, right), about({ kind: 'text', shape }, wrong)]).toEqual([undefined, shape])
})

it('compares a repeated text with the one it repeats, capitals, outer blanks and signs that nobody sees aside', () => {
  const again: FieldDef = { kind: 'text', repeats: 'pec' }
  expect(about(again, ' A@pec.it', { pec: 'a@PEC.it ' })).toBeUndefined()
  expect(about(again, '\u200Ba@pec.it', { pec: 'a@pec.it' })).toBeUndefined()
  expect(about(again, 'b@pec.it', { pec: 'a@pec.it' })).toBe('repeats')
  expect(about(again, 'b@pec.it')).toBe('repeats')
})

it('says so when there is nothing to pick', () => {
  const form: FormDef = { fields: { campo: { ...pick, required: true } }, pages: [{ id: 'una', fields: ['campo'] }] }
  expect(complaints(compose(form, dossierWith({ posizioni: [] }), {}))).toEqual({ campo: 'nothing-to-pick' })
})

describe('the complaints of a whole mask', () => {
  const form: FormDef = {
    fields: {
      pec: { kind: 'text', shape: 'pec', required: true },
      ancora: { kind: 'text', required: true, repeats: 'pec' },
      nota: { kind: 'date' },
    },
    pages: [{ id: 'una', fields: ['pec', 'ancora', 'nota'] }],
  }
  const about = (answers: Loose) => complaints(compose(form, dossierWith(), answers))

  it('are none of what is complete, an emptied optional field included', () => {
    expect(about({ pec: 'a@pec.it', ancora: 'A@pec.it', nota: null })).toEqual({})
  })

  it('tell each field its own', () => {
    const typed = { pec: 'a@pec', ancora: 'b@pec.it', nota: '30/11' }
    expect(about(typed)).toEqual({ pec: 'pec', ancora: 'repeats', nota: 'date' })
  })
})

const others: readonly FieldDef[] = [
  { kind: 'number' },
  { kind: 'attachments' },
  { kind: 'flag', accept: true },
  { kind: 'text', shape: 'pec', repeats: 'altro' },
]

it.each([...Object.values(every), ...others])('says of a missing answer what the schema says: $kind', (kind) => {
  const nothing = { given: [], answers: {} }
  for (const field of [kind, { ...kind, required: true } as const])
    for (const options of [undefined, []]) {
      const ask = { name: 'campo', page: 'una', field, ...(options && { options }) }
      expect(complaints({ ...nothing, asked: [ask] })['campo']).toBe(schemaSays(ask))
    }
})

function schemaSays(ask: Asked): string | undefined {
  try {
    schemaOfField(ask).validateSync(undefined, { strict: true })
    return undefined
  } catch (error) {
    return (error as ValidationError).errors[0]
  }
}

it('makes the schema of a field once', () => {
  expect(schemaOfField({ field: choice })).toBe(schemaOfField({ field: choice }))
})

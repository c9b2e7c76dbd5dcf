import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCases } from '#test/golden/read-cases.ts'
import { dossier as readDossier, type Dossier } from '#core/domain/dossier.ts'
import { compose, type Mask } from '#core/forms/compose.ts'
import type { FieldDef } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints } from '#core/forms/schema.ts'
import { complaintTexts } from '#core/forms/texts.it.ts'
import { answersTo, decide, maskOf } from './decide.ts'
import type { AnyService } from './define.ts'

type Situation = { readonly service: AnyService; readonly dossier: Dossier; readonly typed: Loose }

const cases = readCases('core/services').flatMap((one) => {
  const about = one.ok ? readDossier(one.value.golden.dossier) : undefined
  return one.ok && about?.ok
    ? [{ service: one.value.service, dossier: about.value, typed: one.value.golden.answers }]
    : []
})

const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
  fc.constantFrom(
    undefined,
    null,
    '',
    '   ',
    Number.NaN,
    -0,
    'x'.repeat(200_000),
    '__proto__',
    '{campi}',
    '2026-02-30',
  ),
  fc.string({ unit: 'binary' }),
)

/** A day, a month, an id or a word that a form may know, often where another was expected. */
const likely = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('D1', 'N1', 'N9', true, false, 12_00, '2026-03', 'a@pec.it', 'ALTRO', 'dm-quadrato', 'condominio'),
)

const fieldNames = [...new Set(cases.flatMap(({ service }) => Object.keys(service.sheet.form.fields)))]
const name = fc.oneof({ arbitrary: fc.constantFrom(...fieldNames), weight: 9 }, { arbitrary: fc.string(), weight: 1 })

/** A golden case some of whose answers were replaced, dropped or added. */
const situation: fc.Arbitrary<Situation> = fc
  .tuple(fc.constantFrom(...cases), fc.dictionary(name, fc.oneof(anything, likely)), fc.boolean())
  .map(([one, typed, keep]) => ({ ...one, typed: keep ? { ...one.typed, ...typed } : typed }))

const composed = ({ service, dossier, typed }: Situation): Mask => compose(service.sheet.form, dossier, typed)

describe('whatever is typed, for whatever company', () => {
  it('an istruttoria never throws, and accepts only what nothing blocks', () => {
    holds(({ service, dossier, typed }) => {
      const { esito, checks, changes } = decide(service, typed, dossier)
      const blocked = checks.some(({ weight, result }) => weight === 'blocca' && result === 'non-superata')
      expect(checks).toHaveLength(service.checks.length + 1)
      expect({ blocked, changed: changes.length > 0 }).toEqual(
        esito === 'accolta' ? { blocked: false, changed: true } : { blocked: true, changed: false },
      )
    })
  })

  it('an accepted request had all its answers in order', () => {
    holds((one) => {
      if (decide(one.service, one.typed, one.dossier).esito === 'accolta') expect(complaints(composed(one))).toEqual({})
    })
  })

  it('what a request is about and what it asks the archive can always be told', () => {
    holds(({ service, dossier, typed }) => {
      expect(service.subject(typed, dossier).chiave).toMatch(/^\w+:/)
      expect((service.inquiries?.(typed, dossier) ?? []).every(({ valore }) => /@|^[\da-f]{64}$/.test(valore))).toBe(
        true,
      )
    })
  })

  it('composing again with the answers of a mask gives the same mask', () => {
    holds((one) => {
      const mask = composed(one)
      expect(composed({ ...one, typed: mask.answers })).toEqual(mask)
    })
  })

  it('the answers alone are those of the mask', () => {
    holds(({ service, dossier, typed }) => {
      expect(answersTo(service, typed, dossier)).toEqual(maskOf(service, typed, dossier).answers)
    })
  })

  it('every answer belongs to a field that is given or asked: a hidden one never gets through', () => {
    holds((one) => {
      const { given, asked, answers } = composed(one)
      const shown = [...given, ...asked].map((place) => place.name)
      expect(Object.keys(answers).filter((answer) => !shown.includes(answer))).toEqual([])
      expect(new Set(shown).size).toBe(shown.length)
    })
  })

  it('every complaint has words, and is about a field that is asked', () => {
    holds((one) => {
      const mask = composed(one)
      for (const [field, complaint] of Object.entries(complaints(mask))) {
        expect(mask.asked.map((ask) => ask.name)).toContain(field)
        expect(complaintTexts).toHaveProperty(complaint)
      }
    })
  })
})

it('what is judged in one go is judged the same twice', () => {
  holds(({ service, dossier, typed }) => {
    const frozen = JSON.stringify(dossier)
    expect(decide(service, typed, dossier)).toEqual(decide(service, typed, dossier))
    expect(JSON.stringify(dossier)).toBe(frozen)
  })
})

it('the situations reach accepted requests, refused ones and every kind of field', () => {
  const sample = fc.sample(situation, { numRuns: 500, seed: 7 })
  const esiti = new Set(sample.map(({ service, typed, dossier }) => decide(service, typed, dossier).esito))
  const fields = cases.flatMap(({ service }): FieldDef[] => Object.values(service.sheet.form.fields))
  expect([...esiti].sort()).toEqual(['accolta', 'non-accolta'])
  expect([...new Set(fields.map(({ kind }) => kind))]).toEqual(
    expect.arrayContaining(['choice', 'date', 'flag', 'pick', 'text']),
  )
})

function holds(property: (one: Situation) => void): void {
  fc.assert(fc.property(situation, property), { numRuns: 400 })
}

import { describe, expect, it } from 'vitest'
import { dossierWith } from '#test/kit/dossier.ts'
import { defineForm } from '#core/forms/definition.ts'
import { orphans } from './conformance.ts'
import { decide } from './decide.ts'
import { fails, passes, type AnyService, type Check } from './define.ts'

const form = defineForm({
  fields: { nome: { kind: 'text', required: true }, eta: { kind: 'amount', required: true }, pec: { kind: 'text' } },
  pages: [{ id: 'una', fields: ['nome', 'eta'] }],
})

type Saluto = { readonly nome: string; readonly eta: number }
type Plan = Pick<Check<Saluto>, 'code'> & Partial<Check<Saluto>>

const complete = { nome: 'Ada', eta: 36 }

describe('an istruttoria', () => {
  it('begins with the completeness of the mask, and goes no further when something is missing', () => {
    const { esito, checks, changes } = judged([{ code: 'a' }, { code: 'b', weight: 'avvisa' }], { eta: 'molta' })
    expect({ esito, changes }).toEqual({ esito: 'non-accolta', changes: [] })
    expect(checks).toEqual([
      {
        code: 'dati-completi',
        weight: 'blocca',
        result: 'non-superata',
        field: 'nome',
        found: { campi: 'nome, eta' },
      },
      { code: 'a', weight: 'blocca', result: 'non-eseguita' },
      { code: 'b', weight: 'avvisa', result: 'non-eseguita' },
    ])
  })

  it('leaves a line for every check, passed ones too, with what it found and the answer it is about', () => {
    const found = { atteso: 18, trovato: 36 }
    expect(judged([{ code: 'a', field: 'eta', verify: () => passes(found) }, { code: 'b' }]).checks).toEqual([
      { code: 'dati-completi', weight: 'blocca', result: 'superata' },
      { code: 'a', weight: 'blocca', result: 'superata', field: 'eta', found },
      { code: 'b', weight: 'blocca', result: 'superata' },
    ])
  })

  it('accepts when nothing blocks, with the changes the service makes of the answers', () => {
    expect(judged([{ code: 'a' }])).toMatchObject({ esito: 'accolta', changes: [{ change: 'azienda.pec', a: 'Ada' }] })
  })

  it('accepts when only a warning fails', () => {
    expect(judged([failing('a', 'avvisa')])).toMatchObject({ esito: 'accolta', changes: [{ a: 'Ada' }] })
  })

  it('refuses when a blocking check fails, and changes nothing', () => {
    expect(judged([{ code: 'a' }, failing('b')])).toMatchObject({ esito: 'non-accolta', changes: [] })
  })

  it('goes on after a failure, so that all that is wrong is told at once', () => {
    expect(results([failing('a'), failing('b'), { code: 'c' }])).toEqual(['non-superata', 'non-superata', 'superata'])
  })

  it('does not run what comes after a failure, nor what comes after that', () => {
    const chain = [failing('a'), { code: 'b', after: ['a'] }, { code: 'c', after: ['b'] }, { code: 'd', after: ['e'] }]
    expect(results(chain)).toEqual(['non-superata', 'non-eseguita', 'non-eseguita', 'superata'])
  })

  it('does not run what comes after a warning that failed', () => {
    expect(results([failing('a', 'avvisa'), { code: 'b', after: ['a'] }])).toEqual(['non-superata', 'non-eseguita'])
  })

  it('hands to the checks what the mask composed, not what was typed', () => {
    const seen: unknown[] = []
    const spy: Plan = { code: 'a', verify: (answers) => (seen.push(answers), passes()) }
    judged([spy], { ...complete, pec: 'on no page', estraneo: 1 })
    expect(seen).toEqual([complete])
  })
})

it('finds the fields that no page shows', () => {
  expect(orphans(service([]))).toEqual(['pec'])
})

const judged = (plans: readonly Plan[], typed: object = complete) => decide(service(plans), { ...typed }, dossierWith())

const results = (plans: readonly Plan[]) =>
  judged(plans)
    .checks.slice(1)
    .map(({ result }) => result)

const failing = (code: string, weight: 'blocca' | 'avvisa' = 'blocca'): Plan => ({
  code,
  weight,
  verify: () => fails({ perche: 'no' }),
})

function service(plans: readonly Plan[]): AnyService {
  const checks = plans.map((plan) => ({ weight: 'blocca' as const, verify: () => passes(), ...plan }))
  return {
    id: 'saluto',
    version: 1,
    sheet: { id: 'saluto', version: 1, who: ['intermediario'], graduale: false, form, texts: {} },
    checks,
    subject: () => ({ chiave: 'saluto' }),
    operations: ({ nome }: Saluto, { azienda, oggi }) => [
      { change: 'azienda.pec', azienda: azienda.codiceFiscale, a: nome, dal: oggi },
    ],
  }
}

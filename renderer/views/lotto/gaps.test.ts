import { describe, expect, it } from 'vitest'
import type { AnySheet } from '#core/service/define.ts'
import { catalogue } from '#core/services/catalogue.ts'
import type { BatchCell, BatchLine } from '#electron/desk/batch-line.ts'
import { commonSheet, fieldToMend, gapsIn, isCommon } from './gaps.ts'
import { sieveOf, sievesFor } from './sieve.ts'

const line = (cells: Record<string, BatchCell>, more: Partial<BatchLine> = {}): BatchLine => ({
  ...{ n: 0, azienda: '01234567897', ragioneSociale: 'Alfa S.r.l.', outlook: 'incompleta' },
  cells,
  ...more,
})

const sheets: readonly AnySheet[] = catalogue

describe('the columns of a batch', () => {
  it('are what is left to answer, not what the archive knows nor what holds for all', () => {
    const cells = { sede: { value: 'Roma', known: true }, causale: { value: 'A' }, pec: {} } as const
    expect(gapsIn(line(cells), { causale: 'A' })).toEqual(['pec'])
  })

  it('are also what one company answers otherwise, or what holds for all and does not fit it', () => {
    const cells = { causale: { value: 'B', own: true }, data: { value: 'ieri', complaint: 'date' } } as const
    expect(gapsIn(line(cells), { causale: 'A', data: 'ieri' })).toEqual(['causale', 'data'])
  })

  it('are also the known datum that keeps it from being accepted, where it may be changed', () => {
    const why = { code: 'X', weight: 'blocca', result: 'non-superata', field: 'sede' } as const
    expect(gapsIn(line({ sede: { value: 'Roma', known: true } }, { why }), {})).toEqual(['sede'])
    expect(gapsIn(line({ sede: { value: 'Roma', known: true, fixed: true } }, { why }), {})).toEqual([])
  })

  it('lead to the first field left blank when nothing else is said', () => {
    const cells = { uno: { value: 'x' }, due: { complaint: 'required' } } as const
    expect(fieldToMend(line(cells), ['uno', 'due'])).toBe('due')
  })
})

describe('the answers that hold for all', () => {
  it('are nothing that one company alone has', () => {
    for (const { form } of sheets)
      for (const field of Object.values(form.fields))
        if (field.kind === 'pick' || field.known !== undefined) expect(isCommon(field)).toBe(false)
  })

  it('are not filled in from one company, and can be left blank', () => {
    for (const sheet of sheets)
      for (const field of Object.values(commonSheet(sheet).form.fields)) {
        expect(field.suggests).toBeUndefined()
        if (field.kind !== 'flag') expect(field.required).toBeUndefined()
      }
  })
})

describe('a company of a batch is found', () => {
  it('among the ready ones when it would be accepted, else among those to complete', () => {
    expect(sieveOf({ stand: 'aperta' }, line({}, { outlook: 'avvisi' }))).toBe('pronte')
    expect(sieveOf({ stand: 'aperta' }, line({}))).toBe('da-completare')
    expect(sieveOf({ stand: 'aperta' }, undefined)).toBe('da-completare')
    expect(sieveOf({ stand: 'bozza' }, undefined)).toBe('in-bozza')
  })

  it('among drafts, which are a group only where there are any, or where one looks at them', () => {
    expect(sievesFor(new Map([['in-bozza', 4]]), 'tutte')).toContain('in-bozza')
    expect(sievesFor(new Map(), 'in-bozza')).toContain('in-bozza')
    expect(sievesFor(new Map([['pronte', 4]]), 'tutte')).not.toContain('in-bozza')
  })

  it('by what became of it afterwards, whatever was foreseen', () => {
    expect(sieveOf({ stand: 'parcheggiata' }, line({}, { outlook: 'pronta' }))).toBe('in-coda')
    expect(sieveOf({ stand: 'non-accolta' }, undefined)).toBe('non-accolte')
  })
})

import { expect, it } from 'vitest'
import { importo } from '#core/domain/identifiers/importo.ts'
import { count, euro } from './format.ts'

it('writes what is below nothing with a true minus, and what is copied from there can be typed again', () => {
  expect([euro(-123_456), count(-3)]).toEqual(['\u22121.234,56\u00a0€', '\u22123'])
  expect(importo(euro(-123_456))).toEqual({ ok: true, value: -123_456 })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csc } from './csc.ts'

describe('codice statistico contributivo', () => {
  it.each(['11501', ' 1 15 01 ', '1.15.01'])('is read from %j', (text) => {
    expect(csc(text)).toEqual({ ok: true, value: '11501' })
  })

  it.each([
    ['', 'vuoto'],
    ['1150', 'lunghezza'],
    ['115011', 'lunghezza'],
    ['1150A', 'caratteri'],
  ])('is refused: %j, %s', (text, reason) => {
    expect(csc(text)).toEqual({ ok: false, failure: reason })
  })

  it('is its own normal form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{5}$/), (code) => {
        expect(csc(code)).toEqual({ ok: true, value: code })
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyBelfiore } from '#test/kit/identifiers.ts'
import { belfiore } from './belfiore.ts'

describe('the cadastral code of a place', () => {
  it.each(['H501', 'h501', ' H 501'])('is read from %j', (text) => {
    expect(belfiore(text)).toEqual({ ok: true, value: 'H501' })
  })

  it.each([
    ['', 'vuoto'],
    ['H50', 'formato'],
    ['H5011', 'formato'],
    ['HH01', 'formato'],
    ['058091', 'formato'],
  ])('is refused: %j, %s', (text, reason) => {
    expect(belfiore(text)).toEqual({ ok: false, failure: reason })
  })

  it('is its own normal form', () => {
    fc.assert(
      fc.property(anyBelfiore, (code) => {
        expect(belfiore(code)).toEqual({ ok: true, value: code })
      }),
    )
  })
})

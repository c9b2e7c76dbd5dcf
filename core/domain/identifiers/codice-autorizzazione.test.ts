import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codiceAutorizzazione } from './codice-autorizzazione.ts'

describe('codice autorizzazione', () => {
  it.each(['1R', ' 1r ', '1 R'])('is read from %j', (text) => {
    expect(codiceAutorizzazione(text)).toEqual({ ok: true, value: '1R' })
  })

  it.each([
    ['', 'vuoto'],
    ['R1', 'formato'],
    ['1', 'formato'],
    ['11R', 'formato'],
    ['1RR', 'formato'],
    ['1À', 'formato'],
  ])('is refused: %j, %s', (text, reason) => {
    expect(codiceAutorizzazione(text)).toEqual({ ok: false, failure: reason })
  })

  it('is its own normal form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9][A-Z]$/), (code) => {
        expect(codiceAutorizzazione(code)).toEqual({ ok: true, value: code })
      }),
    )
  })
})

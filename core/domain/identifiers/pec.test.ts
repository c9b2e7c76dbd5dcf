import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domicilioDUfficio, email, pec, type Pec } from './pec.ts'

describe('a PEC address', () => {
  it.each([
    ['azienda@pec.it', 'azienda@pec.it'],
    [' Azienda.SRL@Legalmail.IT ', 'azienda.srl@legalmail.it'],
    ['mailto:azienda@pec.it', 'azienda@pec.it'],
    ['\u200Bazi\u00ADenda@pec.it\u200E', 'azienda@pec.it'],
    ['Azienda Srl <azienda@pec.it>', 'azienda@pec.it'],
    ["d'angelo+inps@pec.consulenti-lavoro.it", "d'angelo+inps@pec.consulenti-lavoro.it"],
  ])('is read from %j', (pasted, address) => {
    expect(pec(pasted)).toEqual({ ok: true, value: address })
    expect(email(pasted)).toEqual({ ok: true, value: address })
  })

  it.each([
    ['', 'vuoto'],
    ['azienda.pec.it', 'chiocciola'],
    ['azienda@@pec.it', 'chiocciola'],
    ['a@b@pec.it', 'chiocciola'],
    ['@pec.it', 'chiocciola'],
    ['azienda@', 'chiocciola'],
    ['azienda srl@pec.it', 'caratteri'],
    ['società@pec.it', 'caratteri'],
    ['azienda@pec_it.it', 'caratteri'],
    ['.azienda@pec.it', 'punti'],
    ['azienda.@pec.it', 'punti'],
    ['azienda..srl@pec.it', 'punti'],
    ['azienda@pec..it', 'punti'],
    ['azienda@pec.it.', 'punti'],
    ['azienda@pec', 'dominio'],
    ['azienda@-pec.it', 'dominio'],
    ['azienda@pec.1', 'dominio'],
    ['azienda@pec.i', 'dominio'],
    ['azienda@127.0.0.1', 'dominio'],
    [`${'a'.repeat(65)}@pec.it`, 'lunghezza'],
    [`a@${'b.'.repeat(126)}it`, 'lunghezza'],
  ])('is refused: %j, %s', (text, reason) => {
    expect(pec(text)).toEqual({ ok: false, failure: reason })
    expect(email(text)).toEqual({ ok: false, failure: reason })
  })

  it('may be 254 characters long, and no longer', () => {
    const longest = `a@${'b.'.repeat(125)}it`
    expect([longest.length, pec(longest).ok]).toEqual([254, true])
    expect(pec(`a${longest}`)).toEqual({ ok: false, failure: 'lunghezza' })
  })

  it('is its own normal form, and is nothing with a space or another @ put into it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{1,20}(\.[a-z0-9-]{1,9}){0,2}@([a-z0-9]{2,9}\.){1,3}[a-z]{2,4}$/),
        fc.nat(),
        (address, n) => {
          const place = 1 + (n % (address.length - 1))
          const with_ = (intruder: string) => address.slice(0, place) + intruder + address.slice(place)
          expect(pec(address)).toEqual({ ok: true, value: address })
          expect([pec(with_(' ')).ok, pec(with_('@')).ok]).toEqual([false, false])
        },
      ),
    )
  })

  it('is ex officio, and only receives, in the domain of the Registro delle imprese', () => {
    const official = pec('RSSMRA72L09H501S@impresa.italia.it')
    expect(official.ok && domicilioDUfficio(official.value)).toBe(true)
    expect(domicilioDUfficio('info@finta-impresa.italia.it' as Pec)).toBe(false)
    expect(domicilioDUfficio('impresa.italia.it@pec.it' as Pec)).toBe(false)
  })
})

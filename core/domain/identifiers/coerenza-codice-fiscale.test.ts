import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAnagrafica } from '#test/kit/identifiers.ts'
import { codiceFiscaleDi } from './calcolo-codice-fiscale.ts'
import type { CodiceFiscalePersona } from './codice-fiscale.ts'
import { coerente } from './coerenza-codice-fiscale.ts'
import { addDays, type Giorno } from './giorno.ts'
import { conOmocodia } from './omocodia.ts'

const code = 'RSSMRA72L09H501S' as CodiceFiscalePersona
const mario = { cognome: 'Rossi', nome: 'Mario', nascita: '1972-07-09' as Giorno, sesso: 'M' as const }

describe('a person’s data and a codice fiscale', () => {
  it('agree, also when the code is omocodic or the century differs', () => {
    expect(coerente(mario, code)).toEqual({ ok: true, value: code })
    expect(coerente(mario, 'RSSMRATNLLVHRLMY' as CodiceFiscalePersona).ok).toBe(true)
    expect(coerente({ ...mario, nascita: '1872-07-09' as Giorno }, code).ok).toBe(true)
  })

  it.each([
    [{ cognome: 'Verdi' }, ['cognome']],
    [{ nome: 'Marco' }, ['nome']],
    [{ nascita: '1972-07-10' as Giorno }, ['nascita']],
    [{ nascita: '1972-08-09' as Giorno }, ['nascita']],
    [{ nascita: '1973-07-09' as Giorno }, ['nascita']],
    [{ sesso: 'F' as const }, ['sesso']],
    [{ nome: 'Anna', sesso: 'F' as const }, ['nome', 'sesso']],
    [{ cognome: 'Bo', nome: 'Ugo', nascita: '2000-01-01' as Giorno }, ['cognome', 'nome', 'nascita']],
  ])('differ when the person has %j: %j', (other, parts) => {
    expect(coerente({ ...mario, ...other }, code)).toEqual({ ok: false, failure: parts })
  })

  it('agree for the code reckoned from them, and differ by the day alone when the day is another', () => {
    fc.assert(
      fc.property(anyAnagrafica, fc.nat({ max: 127 }), (chi, n) => {
        const made = codiceFiscaleDi(chi)
        if (!made.ok) throw new Error(made.failure)
        const one = conOmocodia(made.value, n)
        expect(coerente(chi, one).ok).toBe(true)
        const late = { ...chi, nascita: addDays(chi.nascita, 1) }
        expect(coerente(late, one)).toEqual({ ok: false, failure: ['nascita'] })
      }),
    )
  })
})

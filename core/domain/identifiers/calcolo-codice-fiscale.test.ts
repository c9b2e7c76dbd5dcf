import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAnagrafica } from '#test/kit/identifiers.ts'
import type { Belfiore } from './belfiore.ts'
import { codiceFiscaleDi, siglaCognome, siglaNome, type Anagrafica } from './calcolo-codice-fiscale.ts'
import { codiceFiscalePersona } from './codice-fiscale.ts'
import type { Giorno } from './giorno.ts'

const mario: Anagrafica = {
  cognome: 'Rossi',
  nome: 'Mario',
  nascita: '1972-07-09' as Giorno,
  sesso: 'M',
  belfiore: 'H501' as Belfiore,
}

describe('the codice fiscale reckoned from a person’s data', () => {
  it('is the published one', () => {
    const anna: Anagrafica = {
      cognome: 'Verdi',
      nome: 'Anna',
      nascita: '1985-12-10' as Giorno,
      sesso: 'F',
      belfiore: 'F205' as Belfiore,
    }
    expect(codiceFiscaleDi(mario)).toEqual({ ok: true, value: 'RSSMRA72L09H501S' })
    expect(codiceFiscaleDi({ ...mario, belfiore: 'Z247' as Belfiore })).toEqual({ ok: true, value: 'RSSMRA72L09Z247X' })
    expect(codiceFiscaleDi(anna)).toEqual({ ok: true, value: 'VRDNNA85T50F205E' })
  })

  it.each([
    ['Rossi', 'RSS'],
    ['Fò', 'FOX'],
    ['Fo', 'FOX'],
    ['Hu', 'HUX'],
    ['Ng', 'NGX'],
    ['O', 'OXX'],
    ['X', 'XXX'],
    ['Aia', 'AIA'],
    ['Bo Ai', 'BOA'],
    ['D’Angelo', 'DNG'],
    ["D'ANGELO", 'DNG'],
    ['De Luca', 'DLC'],
    ['Nicolò', 'NCL'],
    ['Wójcik', 'WJC'],
    ['Łukasz', 'LKS'],
    ['Weiß', 'WSS'],
    ['Sørensen', 'SRN'],
  ])('shortens the surname %s to %s', (cognome, sigla) => {
    expect(siglaCognome(cognome)).toBe(sigla)
  })

  it.each([
    ['Mario', 'MRA'],
    ['Anna', 'NNA'],
    ['Gianfranco', 'GFR'],
    ['Francesca', 'FNC'],
    ['Franco', 'FNC'],
    ['Maria Teresa', 'MTR'],
    ['Luca', 'LCU'],
    ['Noè', 'NOE'],
    ['Io', 'IOX'],
    ['Zoë', 'ZOE'],
    ['Dario', 'DRA'],
    ['Riccardo', 'RCR'],
  ])('shortens the name %s to %s', (nome, sigla) => {
    expect(siglaNome(nome)).toBe(sigla)
  })

  it('does not exist for a name without Latin letters', () => {
    expect(codiceFiscaleDi({ ...mario, cognome: 'X' }).ok).toBe(true)
    expect(codiceFiscaleDi({ ...mario, cognome: '—' })).toEqual({ ok: false, failure: 'cognome' })
    expect(codiceFiscaleDi({ ...mario, nome: '李' })).toEqual({ ok: false, failure: 'nome' })
  })

  it('is valid whatever the person', () => {
    fc.assert(
      fc.property(anyAnagrafica, (chi) => {
        const made = codiceFiscaleDi(chi)
        expect(made.ok && codiceFiscalePersona(made.value)).toEqual(made)
      }),
    )
  })
})

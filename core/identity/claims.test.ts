import { describe, expect, it } from 'vitest'
import { ROSSI } from '#test/kit/dossier.ts'
import { CLAIMS, identityFrom } from './claims.ts'

const told = (differing: object) => ({ codice_fiscale: ROSSI, ruoli: ['contribuente'], ...differing })

describe('Claims', () => {
  it.each<[string, object, object]>([
    ['in small letters and with spaces', { codice_fiscale: ' rssmra80a01 h501u' }, { soggetto: ROSSI }],
    ['as SPID writes it', { codice_fiscale: `TINIT-${ROSSI}` }, { soggetto: ROSSI }],
    ['of a company', { codice_fiscale: '01234567897' }, { soggetto: '01234567897' }],
  ])('tell a codice fiscale %s', (_, claims, expected) => {
    expect(identityFrom(told(claims))).toMatchObject({ ok: true, value: expected })
  })

  it.each<[unknown, readonly string[]]>([
    [
      ['amministratore', 'contribuente'],
      ['contribuente', 'amministratore'],
    ],
    ['contribuente amministratore', ['contribuente', 'amministratore']],
    [['contribuente', 'redattore', 7], ['contribuente']],
  ])('tell roles %j', (ruoli, expected) => {
    expect(identityFrom(told({ ruoli }))).toMatchObject({ value: { ruoli: expected } })
  })

  it('tell the Sede of an operatore, and of nobody else', () => {
    expect(identityFrom(told({ ruoli: ['operatore'], sede: '4900' }))).toMatchObject({ value: { sede: '4900' } })
    expect(identityFrom(told({ sede: '4900' }))).toEqual({
      ok: true,
      value: { soggetto: ROSSI, ruoli: ['contribuente'] },
    })
  })

  it.each([
    [{ codice_fiscale: undefined }, 'identita-senza-codice-fiscale'],
    [{ codice_fiscale: 'RSSMRA80A01H501X' }, 'identita-senza-codice-fiscale'],
    [{ codice_fiscale: [ROSSI] }, 'identita-senza-codice-fiscale'],
    [{ ruoli: undefined }, 'identita-senza-ruolo'],
    [{ ruoli: { contribuente: true } }, 'identita-senza-ruolo'],
    [{ ruoli: 'contribuenti' }, 'identita-senza-ruolo'],
    [{ ruoli: ['operatore'], sede: '49' }, 'identita-senza-sede'],
    [{ ruoli: ['operatore', 'contribuente'] }, 'identita-senza-sede'],
  ])('%j are refused as %s', (claims, code) => {
    expect(identityFrom(told(claims))).toMatchObject({ ok: false, failure: { code, retry: 'never' } })
  })

  it('may have other names', () => {
    const names = { ...CLAIMS, codiceFiscale: 'https://attributes.eid.gov.it/fiscal_number', ruoli: 'groups' }
    const claims = { [names.codiceFiscale]: `TINIT-${ROSSI}`, groups: ['contribuente'] }
    expect(identityFrom(claims, names)).toMatchObject({ value: { soggetto: ROSSI } })
  })
})

import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import type { Posizione } from './dossier.ts'
import { aperte, inizioDi, persona, posizioneDi, rappresentata, recapitoDi, siIncontrano } from './soggetti.ts'

const ALTRA = '7000123416'
const verdi = { codiceFiscale: 'VRDNNA85T50F205E', cognome: 'Verdi', nome: 'Anna', dal: '2020-01-01' }
const legale = { id: 'S1', relazione: 'rappresentante-legale', ...verdi }
const posizione = (differing: Partial<Posizione>): Posizione => ({
  matricola: MATRICOLA,
  stato: 'attiva',
  dal: '2019-03-01',
  storia: [],
  autorizzazioni: [],
  ...differing,
})

describe('a relation', () => {
  it('meets another on the same position, and on every one when either holds for the whole company', () => {
    expect(siIncontrano(MATRICOLA, MATRICOLA)).toBe(true)
    expect(siIncontrano(MATRICOLA, ALTRA)).toBe(false)
    expect(siIncontrano(undefined, ALTRA)).toBe(true)
    expect(siIncontrano(MATRICOLA, undefined)).toBe(true)
  })

  it('is judged on its position, or on the one with employees that the requester has a title on', () => {
    const posizioni = [
      posizione({ matricola: '1234567860', stato: 'sospesa' }),
      posizione({ matricola: ALTRA }),
      posizione({}),
    ]
    expect(posizioneDi({ matricola: ALTRA }, dossierWith({ posizioni }))).toBe(ALTRA)
    expect(posizioneDi({}, dossierWith({ posizioni }))).toBe(MATRICOLA)
    expect(posizioneDi({}, dossierWith({ posizioni, deleghe: [] }))).toBe(ALTRA)
    expect(posizioneDi({}, dossierWith({ posizioni: [] }))).toBeUndefined()
  })
})

describe('a position', () => {
  it('is open until it is closed for good', () => {
    const [closed, ended] = [posizione({ stato: 'cessata-definitiva' }), posizione({ stato: 'cessata-provvisoria' })]
    expect(aperte([closed, ended])).toEqual([ended])
  })

  it('began with its first state', () => {
    expect(inizioDi(posizione({}))).toBe('2019-03-01')
    expect(inizioDi(posizione({ dal: '2024-01-01', storia: [{ stato: 'attiva', dal: '2015-05-01' }] }))).toBe(
      '2015-05-01',
    )
  })

  it('is represented by whoever holds that power on that day, the one left out aside', () => {
    const other = { ...legale, id: 'S2', matricola: MATRICOLA, dal: '2026-06-01', al: '2026-12-01' }
    const dossier = dossierWith({ soggettiCollegati: [legale, other] })
    expect(rappresentata(dossier, MATRICOLA, '2026-06-01', 'S1')).toBe(true)
    expect(rappresentata(dossier, MATRICOLA, '2026-05-31', 'S1')).toBe(false)
    expect(rappresentata(dossier, MATRICOLA, '2026-12-01', 'S1')).toBe(false)
    expect(rappresentata(dossier, ALTRA, '2026-06-01', 'S1')).toBe(false)
    expect(rappresentata(dossier, ALTRA, '2026-06-01', 'S2')).toBe(true)
  })

  it('is always represented where the company is a person', () => {
    const ditta = dossierWith({ azienda: { codiceFiscale: ROSSI, ragioneSociale: 'Rossi Mario' } })
    expect(persona(ditta.azienda)).toBe(true)
    expect(rappresentata(ditta, MATRICOLA, '2026-06-01', 'S1')).toBe(true)
  })
})

it('a person is reached by the first contact of each kind', () => {
  const contatto = { titolare: verdi.codiceFiscale, tipo: 'email' }
  const contatti = [
    { id: 'C1', ...contatto, titolare: ROSSI, valore: 'rossi@example.org' },
    { id: 'C2', ...contatto, valore: 'anna@example.org' },
    { id: 'C3', ...contatto, valore: 'verdi@example.org' },
  ]
  const dossier = dossierWith({ contatti })
  expect(recapitoDi(dossier, verdi.codiceFiscale, 'email')?.id).toBe('C2')
  expect(recapitoDi(dossier, verdi.codiceFiscale, 'pec')).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import {
  annoScelto,
  casoNoto,
  decorrenzaDovuta,
  inizioAttivita,
  mediaAnnua,
  sogliaDelFondo,
  sogliaDi,
  termineDelleQuote,
} from './fondo-tesoreria.ts'

const OTHER = '7000123416'
const months = (anno: number) => Array.from({ length: 12 }, (_, n) => `${anno}-${String(n + 1).padStart(2, '0')}`)
const figures = (forza: number, periodi = months(2025), matricola = MATRICOLA) =>
  periodi.map((periodo) => ({ matricola, periodo, forza }))
const started = (inizioAttivita: string) => ({
  azienda: { codiceFiscale: '01234567897', ragioneSociale: 'Officine Aurora S.r.l.', inizioAttivita },
})

describe('the threshold', () => {
  it('is 50, 60 in 2026 and 2027, 50 until 2031, then 40', () => {
    const anni = [2007, 2025, 2026, 2027, 2028, 2031, 2032, 2050]
    expect(anni.map(sogliaDelFondo)).toEqual([50, 50, 60, 60, 50, 50, 40, 40])
  })

  it('is that of the year after, and always 50 for who starts', () => {
    expect([2024, 2025, 2026, 2027, 2031].map((anno) => sogliaDi('superamento-soglia', anno))).toEqual([
      50, 60, 60, 50, 40,
    ])
    expect([2025, 2026, 2032].map((anno) => sogliaDi('inizio-attivita', anno))).toEqual([50, 50, 50])
  })
})

describe('the yearly average', () => {
  const media = (knows: object, caso = 'superamento-soglia', anno = 2025) => mediaAnnua(dossierWith(knows), caso, anno)

  it('is the monthly sum over all matricole, divided by twelve', () => {
    const posizioni = [MATRICOLA, OTHER].map((matricola) => ({ matricola, stato: 'attiva', dal: '2019-03-01' }))
    const denunce = [...figures(40), ...figures(20.5, months(2025), OTHER)]
    expect(media({ posizioni, denunce })).toEqual({ mesi: months(2025), mancanti: [], nota: 60.5, valore: 60.5 })
  })

  it('is not known while a month lacks its figures, and the month is told', () => {
    expect(media({ denunce: figures(61, months(2025).slice(0, 11)) })).toEqual({
      mesi: months(2025),
      mancanti: ['2025-12'],
      nota: 61,
    })
    expect(media({})).toEqual({ mesi: months(2025), mancanti: months(2025) })
  })

  it('never reaches a threshold by its third decimal', () => {
    const denunce = [...figures(60, months(2025).slice(1)), ...figures(59.95, ['2025-01'])]
    expect(media({ denunce }).valore).toBe(59.99)
  })

  it('leaves out the months in which every position was suspended', () => {
    const storia = [{ stato: 'attiva', dal: '2019-03-01' }]
    const posizioni = [{ matricola: MATRICOLA, stato: 'sospesa', dal: '2025-07-01', storia }]
    const known = media({ posizioni, denunce: figures(66, months(2025).slice(0, 6)) })
    expect(known).toMatchObject({ mesi: months(2025).slice(0, 6), valore: 66 })
  })

  it('of the year of start counts from its month; otherwise months before the first seen are missing', () => {
    const knows = {
      posizioni: [{ matricola: MATRICOLA, stato: 'attiva', dal: '2025-05-12' }],
      denunce: figures(52, months(2025).slice(4)),
    }
    expect(media(knows, 'inizio-attivita')).toMatchObject({ mesi: months(2025).slice(4), valore: 52 })
    expect(media(knows)).toEqual({ mesi: months(2025), mancanti: months(2025).slice(0, 4), nota: 52 })
    expect(media({ ...knows, ...started('2025-05-12') })).toMatchObject({ mancanti: [], valore: 52 })
  })

  it('of a company without positions is nothing', () => {
    expect(media({ posizioni: [] })).toEqual({ mesi: [], mancanti: [] })
    expect(inizioAttivita(dossierWith({ posizioni: [] }))).toBeUndefined()
  })
})

describe('the start of the activity', () => {
  it('is the one somebody told, or else the first day on which the company was seen', () => {
    const posizioni = [{ matricola: MATRICOLA, stato: 'attiva', dal: '2025-05-12' }]
    expect(inizioAttivita(dossierWith({ ...started('2024-01-08'), posizioni }))).toEqual({
      dal: '2024-01-08',
      certo: true,
    })
    expect(inizioAttivita(dossierWith({ posizioni }))).toEqual({ dal: '2025-05-12', certo: false })
    expect(inizioAttivita(dossierWith({ posizioni, denunce: figures(1, ['2025-02']) }))).toEqual({
      dal: '2025-02-01',
      certo: false,
    })
  })
})

describe('the case', () => {
  it.each([
    ['a recent start that somebody told', started('2025-05-12'), 'inizio-attivita'],
    ['a start of this year', started('2026-02-01'), 'inizio-attivita'],
    ['a threshold passed last year', { denunce: figures(60) }, 'superamento-soglia'],
    ['a threshold missed last year', { denunce: figures(59.99) }, undefined],
    ['nothing of last year', {}, undefined],
    [
      'a company first seen last year, which may be older',
      { posizioni: [{ matricola: MATRICOLA, stato: 'attiva', dal: '2025-01-01' }], denunce: figures(70) },
      undefined,
    ],
    ['no position', { posizioni: [] }, undefined],
  ])('is told by %s', (_, knows, caso) => {
    expect(casoNoto(dossierWith(knows))).toBe(caso)
  })
})

describe('the decorrenza', () => {
  const due = (origine: object, knows: object = {}) => decorrenzaDovuta(dossierWith(knows), origine)

  it('follows the case', () => {
    expect(due({ caso: 'superamento-soglia', anno: 2025 })).toBe('2026-01')
    expect(due({ caso: 'inizio-attivita', anno: 2025 }, started('2025-05-12'))).toBe('2025-05')
    expect(due({ caso: 'operazione-societaria', efficaciaIl: '2026-09-30' })).toBe('2026-09')
    expect(due({ caso: 'singoli-lavoratori', efficaciaIl: '2024-02-29' })).toBe('2024-02')
  })

  it('is not known while something is missing or is no day', () => {
    const missing = [{}, { caso: 'superamento-soglia' }, { caso: 'singoli-lavoratori', efficaciaIl: '2026-02-30' }]
    expect(missing.map((origine) => due(origine))).toEqual([undefined, undefined, undefined])
    expect(due({ caso: 'inizio-attivita' }, { posizioni: [] })).toBeUndefined()
  })

  it('gives time for the quotas until the 16th, and until 16 May 2026, a Saturday, for the first months of that year', () => {
    const last = ['2025-12', '2026-01', '2026-03', '2026-04', '2026-05'].map(termineDelleQuote)
    expect(last).toEqual(['2026-01-16', '2026-05-18', '2026-05-18', '2026-05-18', '2026-06-16'])
  })

  it('gives time for them as long as the law does, also where the 16th is a holiday or in August', () => {
    expect(['2026-12', '2026-07'].map(termineDelleQuote)).toEqual(['2027-01-18', '2026-08-20'])
  })
})

it('reads only a year of four digits', () => {
  expect(['2025', '20255', ' 2025', 2025, undefined].map(annoScelto)).toEqual([
    2025,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

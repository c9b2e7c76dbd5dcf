import { describe, expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import type { Dossier, NotaDiRettifica } from './dossier.ts'
import { confermata, giornoVariazione, variazioneDopoCalcolo, variazioni, variazioniDopoCalcolo } from './variazione.ts'

describe('what the archive sees change for a note', () => {
  it('is a later UniEmens of its month, a payment that covers it and, for «Art. 1», a regular DURC: newest first', () => {
    expect(variazioni(archive(), note({ art1: true }))).toEqual([
      { tipo: 'regolarita-accertata', il: '2026-10-20' },
      { tipo: 'versamento-trovato', il: '2026-10-16' },
      { tipo: 'variazione-uniemens', il: '2026-10-05' },
    ])
  })

  it('is a payment that was moved to its month, on the day it was moved', () => {
    const paid = { id: 'V1', matricola: MATRICOLA, causale: 'DM10', debito: 100, credito: 0 }
    const moved = { ...paid, da: '2026-03', riscossoIl: '2026-04-16', rettificatoIl: '2026-11-02' }
    expect(variazioni(archive({ versamenti: [moved], denunce: [] }), note())).toEqual([
      { tipo: 'versamento-trovato', il: '2026-11-02' },
    ])
  })

  it('is not a DURC, for a note without «Art. 1»', () => {
    expect(variazioni(archive(), note()).map((one) => one.tipo)).not.toContain('regolarita-accertata')
  })

  it('is nothing of another month, of another matricola or of the days to come', () => {
    expect(variazioni(archive(), note({ periodo: '2026-05' }))).toEqual([])
    expect(variazioni(archive(), note({ matricola: '7000123416' }))).toEqual([])
    expect(variazioni(archive({ oggi: '2026-10-01' }), note())).toEqual([])
  })
})

it('counts only what came after the day of the calculation', () => {
  const days = (dataCalcolo: string) => variazioniDopoCalcolo(archive(), note({ dataCalcolo })).map(({ il }) => il)
  expect(days('2026-10-04')).toEqual(['2026-10-16', '2026-10-05'])
  expect(days('2026-10-05')).toEqual(['2026-10-16'])
  expect(days('2026-10-16')).toEqual([])
})

it('proposes the newest change, but none for a note «Cig», whose change no archive shows', () => {
  expect(variazioneDopoCalcolo(archive(), note())?.tipo).toBe('versamento-trovato')
  expect(variazioneDopoCalcolo(archive(), note({ cig: true }))).toBeUndefined()
})

it('tells the day of a kind of change, also when it came before the calculation', () => {
  expect(giornoVariazione(archive(), note({ dataCalcolo: '2026-11-01' }), 'variazione-uniemens')).toBe('2026-10-05')
  expect(giornoVariazione(archive(), note(), 'dm-quadrato')).toBeUndefined()
})

it('confirms what it sees, denies what it would see, and is silent on what it cannot see', () => {
  const confirmed = (tipo: Parameters<typeof confermata>[2]) => confermata(archive(), note(), tipo)
  expect([confirmed('variazione-uniemens'), confirmed('regolarita-accertata'), confirmed('cig-autorizzata')]).toEqual([
    true,
    false,
    undefined,
  ])
})

it('confirms a codice autorizzazione only when it holds in the month of the note', () => {
  const holding = (dal: string, al?: string) => {
    const autorizzazioni = [{ codice: '1R', dal, ...(al !== undefined && { al }) }]
    const posizioni = [{ matricola: MATRICOLA, stato: 'attiva', dal: '2019-03-01', autorizzazioni }]
    return confermata(archive({ posizioni }), note(), 'autorizzazione-attribuita')
  }
  expect([holding('2026-03-31'), holding('2026-04-01')]).toEqual([true, false])
  expect([holding('2020-01-01', '2026-03-01'), holding('2020-01-01', '2026-02-28')]).toEqual([true, false])
})

function note(differing: Partial<NotaDiRettifica> = {}): NotaDiRettifica {
  const base = { id: 'N1', matricola: MATRICOLA, periodo: '2026-03', dataCalcolo: '2026-09-10', saldo: 15420 }
  return { ...base, art1: false, sospesa: false, cig: false, stato: 'aperta', ...differing }
}

function archive(differing: object = {}): Dossier {
  const paid = { matricola: MATRICOLA, causale: 'RC01', riscossoIl: '2026-10-16', debito: 100, credito: 0 }
  return dossierWith({
    denunce: [{ matricola: MATRICOLA, periodo: '2026-03', variataIl: '2026-10-05' }],
    versamenti: [
      { ...paid, id: 'V1', da: '2026-01', a: '2026-04' },
      { ...paid, id: 'V2', da: '2026-02' },
      { ...paid, id: 'V3' },
    ],
    regolarita: [
      { esito: 'regolare', dal: '2026-10-20' },
      { esito: 'irregolare', dal: '2026-11-01' },
    ],
    ...differing,
  })
}

import { describe, expect, it } from 'vitest'
import { changeText } from './change-text.ts'
import type { CheckLine } from './decide.ts'
import type { AnySheet } from './define.ts'
import { checkTexts, hintOf, textOf, wordedLine } from './sheet-texts.ts'
import { worded } from './wording.ts'

describe('filling a text', () => {
  it('writes days, months, amounts, states and lists as people do', () => {
    const found = { dal: '2026-11-30', mese: '2026-03', saldo: -1234567, stato: 'cessata-provvisoria', chi: 'A, B' }
    const text = '{dal:giorno} {mese:periodo} {saldo:importo} {stato:stato} {chi:elenco} {stato} {saldo}'
    expect(worded(text, found)).toBe(
      '30/11/2026 03/2026 −12.345,67 € cessata provvisoria A, B cessata-provvisoria -1234567',
    )
  })

  it('names the kinds of change, and says that a list is empty', () => {
    expect(worded('{v:variazione}, {w:variazione}: {chi:elenco}', { v: 'dm-quadrato', w: 'altra', chi: '' })).toBe(
      'DM quadrato, altra: nessuno, per quanto risulta in archivio',
    )
  })

  it('leaves visible what nobody gave, and a format nobody knows', () => {
    expect(worded('{assente} {dal:mai}', { dal: '2026-11-30' })).toBe('{assente} {dal:mai}')
    expect(worded('{assente}')).toBe('{assente}')
  })

  it('never takes a datum for a text', () => {
    expect(worded('{nome} {dal:giorno}', { nome: '{dal} $& $1', dal: '2026-11-30' })).toBe('{dal} $& $1 30/11/2026')
  })
})

const sheet: AnySheet = {
  id: 'saluto',
  version: 1,
  who: ['intermediario'],
  graduale: false,
  form: { fields: {}, pages: [] },
  texts: {
    title: 'Saluto',
    'field.nome': 'Nome',
    'hint.nome': 'Quello di battesimo',
    'check.giorno-giusto': {
      asks: 'Il giorno è giusto',
      passes: 'È il {trovato:giorno}.',
      fails: 'È il {trovato:giorno}.',
      mend: 'Torna il {atteso:giorno}.',
      source: 'Regola di Scrittoio',
      atteso: 'dal {atteso:giorno}',
    },
  },
}
const found = { atteso: '2026-11-30', trovato: '2026-11-23' }

describe('a line of an istruttoria, in words', () => {
  it('says what was asked, what came out and what to do, with the two data side by side', () => {
    expect(wordedLine(sheet, line('non-superata'))).toEqual({
      asks: 'Il giorno è giusto',
      source: 'Regola di Scrittoio',
      says: 'È il 23/11/2026.',
      mend: 'Torna il 30/11/2026.',
      atteso: 'dal 30/11/2026',
      trovato: '2026-11-23',
    })
  })

  it('has nothing to mend when it passed', () => {
    expect(wordedLine(sheet, line('superata'))).not.toHaveProperty('mend')
    expect(wordedLine(sheet, line('superata')).says).toBe('È il 23/11/2026.')
  })

  it('only asks when it was not run', () => {
    const notRun: CheckLine = { code: 'giorno-giusto', weight: 'blocca', result: 'non-eseguita' }
    expect(wordedLine(sheet, notRun)).toEqual({ asks: 'Il giorno è giusto', source: 'Regola di Scrittoio' })
  })

  it('names the fields that are missing by their labels', () => {
    const campi = 'nome, cognome'
    const incomplete: CheckLine = { code: 'dati-completi', weight: 'blocca', result: 'non-superata', found: { campi } }
    expect(wordedLine(sheet, incomplete).says).toBe('Mancano o non sono validi: «Nome», «field.cognome».')
  })
})

it('finds texts and hints by their key, and tells when there is none', () => {
  expect([textOf(sheet, 'title'), textOf(sheet, 'assente')]).toEqual(['Saluto', 'assente'])
  expect([hintOf(sheet, 'nome'), hintOf(sheet, 'assente')]).toEqual(['Quello di battesimo', undefined])
  expect(checkTexts(sheet, 'dati-completi').asks).toContain('dati necessari')
})

it('tells every change in words', () => {
  const dal = '2026-11-30'
  const matricola = '4912345631'
  const said = [
    changeText({ change: 'delega.revoca', delega: 'D1', matricola, dal, motivo: 'RINUNCIA' }),
    changeText({ change: 'nota.ricalcolo', nota: 'N1', matricola, periodo: '2026-03', dal, causa: 'dm-quadrato' }),
    changeText({ change: 'azienda.pec', azienda: '01234567897', a: 'a@pec.it', dal }),
  ]
  expect(said).toEqual([
    'Delega sulla matricola 4912345631 revocata dal 30/11/2026.',
    'Ricalcolo della nota di rettifica 03/2026 della matricola 4912345631 avviato il 30/11/2026.',
    'Indirizzo PEC dell’azienda cambiato in a@pec.it dal 30/11/2026.',
  ])
})

function line(result: CheckLine['result']): CheckLine {
  return { code: 'giorno-giusto', weight: 'blocca', result, found }
}

import { expect, it } from 'vitest'
import { dopo, STATI_COMUNICAZIONE, TUTTI_I_PASSI } from './comunicazione.ts'
import { AMBITI_OGGETTO, isOggetto, oggettiOf } from './oggetti.ts'
import { ambitoText, oggettoText } from './oggetto-text.ts'

// each row: aperta, in-carico, chiusa
const TABLE = {
  apertura: [undefined, undefined, undefined],
  replica: ['aperta', 'in-carico', undefined],
  presa: ['in-carico', 'in-carico', undefined],
  rilascio: [undefined, 'aperta', undefined],
  risposta: [undefined, 'in-carico', undefined],
  chiusura: [undefined, 'chiusa', undefined],
  riapertura: [undefined, undefined, 'in-carico'],
}

it.each(TUTTI_I_PASSI)('%s leads where the table says, and nowhere else', (passo) => {
  expect(STATI_COMUNICAZIONE.map((stato) => dopo(stato, passo))).toEqual(TABLE[passo])
})

it('has words for every oggetto, and shows one that it does not know by its code', () => {
  const codes = AMBITI_OGGETTO.flatMap(oggettiOf)
  expect(codes.filter((code) => oggettoText(code) === code)).toEqual([])
  expect(codes.every(isOggetto)).toBe(true)
  expect(isOggetto('uniemens/non-specificato')).toBe(false)
  expect([oggettoText('nuovo/x'), ambitoText('nuovo/x'), ambitoText('uniemens/variazioni')]).toEqual([
    'nuovo/x',
    'nuovo',
    'UniEmens',
  ])
})

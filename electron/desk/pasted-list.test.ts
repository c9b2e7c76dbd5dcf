import { expect, it } from 'vitest'
import { carattereDiControllo } from '#core/domain/identifiers/carattere-di-controllo.ts'
import { pastedLines, recognition } from './pasted-list.ts'

const bar = { azienda: '01234567897', ragioneSociale: 'Bar' }
const due = { azienda: '09876543217', ragioneSociale: 'Due' }

it('finds the code wherever a line has it, in any case and spacing', () => {
  const lines = pastedLines('Bar Perù\t01234567897\r\n\r\n1234 5678 90\nRSSMRA80a01h501u; Mario Rossi\nsolo un nome')
  expect(lines).toEqual([
    { line: 1, text: 'Bar Perù\t01234567897', codes: ['01234567897'] },
    { line: 3, text: '1234 5678 90', codes: ['1234567890'] },
    { line: 4, text: 'RSSMRA80a01h501u; Mario Rossi', codes: ['RSSMRA80A01H501U'] },
    { line: 5, text: 'solo un nome', codes: [] },
  ])
})

it.each(['Officine Carbone', 'MARIO ROSSI E FIGLI', 'Panetterie Lucani', 'Molpustelli Srls', 'MMMMMMLLMLLMLLLM'])(
  'does not take a name of sixteen letters for a code: %s',
  (name) => {
    expect(pastedLines(`${name}\n${name}\t01234567897`).map(({ codes }) => codes)).toEqual([[], ['01234567897']])
  },
)

it('finds a code though two people have the same and letters stand for its digits, and one that is mistyped', () => {
  const letters = 'RSSMRAULALMHRLM'
  const right = `${letters}${carattereDiControllo(letters)}`
  expect(pastedLines(`${right}\nRSSMRA80A01H501X`).map(({ codes }) => codes)).toEqual([[right], ['RSSMRA80A01H501X']])
})

it('finds a code in quotes, and one whose first zeros a sheet took, when its control digits hold', () => {
  const codes = (text: string) => pastedLines(text).flatMap((line) => line.codes)
  expect(codes('"04846358903"\t«Bar»')).toEqual(['04846358903'])
  expect(codes('4292028901')).toEqual(['4292028901', '04292028901'])
  expect(codes('Bar Due\t100000001')).toEqual(['0100000001'])
  expect(codes('100000011')).toEqual([])
})

it('names each company once, and says which lines name nobody or more than one', () => {
  const owners = new Map([
    ['01234567897', [bar]],
    ['1234567890', [bar]],
    ['11111111111', [bar, due]],
  ])
  const lines = pastedLines('01234567897\n1234567890\n11111111111\n22222222222\nsolo un nome')
  expect(recognition(lines, owners)).toEqual({
    companies: [bar],
    strangers: [
      { line: 3, text: '11111111111', why: 'ambigua' },
      { line: 4, text: '22222222222', why: 'ignota' },
      { line: 5, text: 'solo un nome', why: 'senza-codici' },
    ],
    repeated: 1,
  })
})

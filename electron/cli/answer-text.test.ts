import { expect, it } from 'vitest'
import { typedAnswer } from '#electron/desk/typed-answer.ts'
import { answerText } from './answer-text.ts'

const oggi = '2026-11-30'

it.each([
  ['date', '30/11/2026'],
  ['period', '11/2026'],
  ['amount', '1.250,00'],
  ['number', '1.250,5'],
  ['flag', 'sì'],
  ['flag', 'no'],
  ['text', 'anno 2026-11'],
] as const)('what is answered in a field of kind %s, %s, is written as it is typed', (kind, typed) => {
  expect(answerText({ kind }, typedAnswer({ kind }, typed, { options: [], oggi }))).toBe(typed)
})

it.each(['date', 'period', 'amount', 'number', 'flag'] as const)(
  'what cannot be read in a field of kind %s stands as it was typed',
  (kind) => {
    expect(answerText({ kind }, typedAnswer({ kind }, 'non so', { options: [], oggi }))).toBe('non so')
  },
)

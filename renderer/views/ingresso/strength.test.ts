import { expect, it } from 'vitest'
import { strengthOf } from './strength.ts'

it.each([
  ['', 'none'],
  ['corta', 'weak'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['cavallo-91x', 'fair'],
  ['sasso luna treno', 'fair'],
  ['sasso luna treno mela', 'strong'],
  ['kJ8#vQ2!zR7&wT4%yU', 'fair'],
  ['kJ8#vQ2!zR7&wT4%yU1$', 'strong'],
] as const)('finds %j %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength)
})

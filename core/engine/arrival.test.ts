import { expect, it } from 'vitest'
import { sha256, submissionOf } from '#test/kit/core.ts'
import { arrival } from './arrival.ts'

const engine = { digest: sha256 }
const hashOf = (differing: object, n = 1) => {
  const arrived = arrival(engine, submissionOf(n, differing))
  return arrived.ok ? arrived.value.hash : arrived.failure
}

it('hashes what is asked, whatever id it bears', () => {
  const answers = { pec: 'una@pec.it' }
  expect(hashOf({ answers }, 1)).toBe(hashOf({ answers }, 2))
  expect(hashOf({ answers })).not.toBe(hashOf({ answers: { pec: 'altra@pec.it' } }))
})

it('turns away what no archive keeps as it is, and says where it was', () => {
  const refused = (dove: string) => ({ code: 'malformata', retry: 'never', details: { dove } })
  expect(hashOf({ answers: { pec: 'a\0@pec.it' } })).toEqual(refused('answers.pec'))
  expect(hashOf({ azienda: '' })).toEqual(refused('azienda'))
})

it('takes a text that only looks like the code of such a character', () => {
  expect(hashOf({ answers: { pec: String.raw`\u0000@pec.it` } })).toMatch(/^[\da-f]{64}$/)
})

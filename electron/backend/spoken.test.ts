import { expect, it } from 'vitest'
import { italianWords } from '#electron/desk/desk-words.ts'
import { Spoken } from './spoken.ts'

const never = (error: unknown): string => {
  throw error
}

it('speaks Italian until another language was read', async () => {
  const spoken = new Spoken(never)
  spoken.speak('en')
  expect(spoken.words).toBe(italianWords)
  await expect.poll(() => spoken.words.options.year(2026)).toBe('Year 2026')
})

it('speaks the language that was asked for last, however long another takes to be read', async () => {
  const spoken = new Spoken(never)
  spoken.speak('en')
  spoken.speak('it')
  await import('#electron/desk/desk-words.en.ts')
  await new Promise(setImmediate)
  expect(spoken.words).toBe(italianWords)
})

import { expect, it } from 'vitest'
import type { Language } from '#core/domain/language.ts'
import { languageChoice } from '#electron/main/language-choice.ts'
import { readPreferences, type Preferences } from '#electron/main/preferences.ts'

function chosen(kept = '{}') {
  const written: Partial<Preferences>[] = []
  const heard: Language[] = []
  const choice = languageChoice({ read: () => readPreferences(kept), write: (change) => void written.push(change) })
  choice.follow((language) => void heard.push(language))
  return { choice, written, heard }
}

it('speaks Italian first, and what was chosen the last time after that', () => {
  expect(chosen().choice.now()).toBe('it')
  expect(chosen('{"language":"en"}').choice.now()).toBe('en')
  expect(chosen('{"language":"de"}').choice.now()).toBe('it')
})

it('keeps another language and tells of it, once', () => {
  const { choice, written, heard } = chosen()
  choice.choose('en')
  choice.choose('en')
  expect(choice.now()).toBe('en')
  expect(written).toEqual([{ language: 'en' }])
  expect(heard).toEqual(['en'])
})

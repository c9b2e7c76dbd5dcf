import { expect, it } from 'vitest'
import { openingSection, sectionOf, zoomBeside } from '#electron/bridge/feel.ts'

it.each([
  ['/aziende', 'aziende'],
  ['/aziende/01234567897?sezione=deleghe', 'aziende'],
  ['#/comunicazioni/0190-aa', 'comunicazioni'],
  ['/lotto/0190-bb', 'lotti'],
])('keeps of %s the section alone', (path, section) => {
  expect(sectionOf(path)).toBe(section)
})

it.each(['', '/', '/impostazioni', '/core', '//', 'aziende'])('knows no section to come back to in %j', (path) => {
  expect(sectionOf(path)).toBeUndefined()
})

it('opens on the Cruscotto the first time, also for those who go on where they were', () => {
  expect(openingSection('cruscotto', 'bozze')).toBe('cruscotto')
  expect(openingSection('aziende', 'bozze')).toBe('aziende')
  expect(openingSection('ultimo', 'bozze')).toBe('bozze')
  expect(openingSection('ultimo', undefined)).toBe('cruscotto')
})

it('goes from one step of the zoom to the next, and stays at the last', () => {
  expect([zoomBeside(1, 1), zoomBeside(1, -1), zoomBeside(4, 1), zoomBeside(0.5, -1)]).toEqual([1.1, 0.9, 4, 0.5])
})

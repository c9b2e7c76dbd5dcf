import { afterEach, expect, it } from 'vitest'
import { english } from './english.ts'
import { failureText } from './failures.ts'
import { speakWith } from './language.ts'

afterEach(() => speakWith('it'))

const motivo = 'Il file è un elenco di deleghe, non un flusso UniEmens.'
const file = {
  code: 'genere-diverso',
  details: { trovato: 'un elenco di deleghe', atteso: 'un flusso UniEmens', motivo },
  retry: 'never',
} as const

it('lets a failure say its own words where Italian is spoken', () => {
  expect(failureText(file)).toBe(motivo)
})

it.each([
  [file, 'The file is a list of mandates, not a UniEmens file.'],
  [{ code: 'disk-full', retry: 'later' }, /^The disk is full/],
  [{ code: 'manutenzione', retry: 'later' }, /^The core is under maintenance/],
  [{ code: 'servizio-non-attivo', retry: 'later', details: { dal: '2026-12-01' } }, /on 01\/12\/2026/],
  [{ code: 'mai-vista', retry: 'never' }, 'The operation did not succeed (mai-vista).'],
] as const)('says in English what the window, the desk and the readers of files have to say: %j', (failure, said) => {
  speakWith('en', english)
  expect(failureText(failure)).toMatch(said)
})

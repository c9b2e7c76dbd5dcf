import { expect, it } from 'vitest'
import { askedIn } from './asked.ts'

it('reads from an address what to look at, several states at once', () => {
  expect(askedIn({ stato: 'queued', azienda: 'X', leggere: '1' })).toEqual({
    states: ['queued'],
    azienda: 'X',
    unread: true,
  })
  expect(askedIn({ stato: ['done', 'queued'], oggetto: 'dpa', esito: 'accolta', correggere: '1' })).toEqual({
    states: ['queued', 'done'],
    service: 'dpa',
    esito: 'accolta',
    toMend: true,
  })
})

it('reads the days of the opening, and leaves out what it does not know', () => {
  expect(askedIn({ dal: '2026-11-16', al: '2026-11-22' })).toEqual({ openedFrom: '2026-11-16', openedTo: '2026-11-22' })
  expect(askedIn({ dal: 'ieri', stato: 'persa', esito: 'forse' })).toEqual({})
})

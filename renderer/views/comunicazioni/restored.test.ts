import { expect, it } from 'vitest'
import { restored } from './restored.ts'

it('takes up of a kept view what this version knows, and leaves out the rest', () => {
  const filter = {
    search: 'rossi',
    states: ['queued', 'sognata'],
    esito: 'forse',
    openedFrom: '2026-11-01',
    to: 'ieri',
    matricola: '1234567890',
    colore: 'verde',
  }
  expect(restored({ filter, sort: { by: 'created', descending: false } })).toEqual({
    search: 'rossi',
    narrowing: { states: ['queued'], openedFrom: '2026-11-01', matricola: '1234567890' },
    sort: { by: 'created', descending: false },
  })
})

it('shows all, newest first, where nothing was kept', () => {
  const whole = { search: '', narrowing: {}, sort: { by: 'updated', descending: true } }
  expect(restored()).toEqual(whole)
  expect(restored({ filter: {}, sort: { by: 'simpatia', descending: false } })).toEqual(whole)
})

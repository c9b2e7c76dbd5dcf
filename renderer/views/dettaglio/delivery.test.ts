import { expect, it } from 'vitest'
import { minute, outcomeOf, task } from '#test/kit/tasks.ts'
import { deliveryText } from './delivery.ts'

const now = new Date(minute(30))
const waiting = { id: 'a', state: 'queued', attempts: 2, dueAt: minute(60) } as const

it('tells why it waits, how often it was tried and when it will be again', () => {
  const failure = { code: 'unreachable', retry: 'later' } as const

  expect(deliveryText(task({ ...waiting, failure }), now)).toMatch(/2 tentativi di consegna\. Prossimo tentativo: /)
})

it('tells of a service that is not open yet only when it opens', () => {
  const failure = { code: 'servizio-non-attivo', retry: 'later', details: { dal: '2026-12-10' } } as const

  expect(deliveryText(task({ ...waiting, failure }), now)).toBe(
    'Il servizio si attiva per chi chiede il 10/12/2026: la richiesta resta in coda e quel giorno parte da sé.',
  )
})

it('has nothing to tell of what is decided', () => {
  expect(deliveryText(task({ id: 'a', state: 'done', attempts: 1, outcome: outcomeOf('a') }), now)).toBe('')
})

it('tells that another core has it, whatever else there is to tell', () => {
  const sent = task({ id: 'a', state: 'sent', core: 'https://core.example' })

  expect(deliveryText(sent, now, 'locale')).toBe(
    'È, o potrebbe essere, presso core.example: l’esito arriva quando lo scegli di nuovo.',
  )
  expect(deliveryText(sent, now, 'https://core.example')).toBe('')
})

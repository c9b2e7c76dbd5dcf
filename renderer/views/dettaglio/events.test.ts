import { expect, it } from 'vitest'
import { minute, outcomeOf, task } from '#test/kit/tasks.ts'
import { eventsOf } from './events.ts'

const queued = { id: 'a', queuedAt: minute(1), updatedAt: minute(9), attempts: 2 }
const told = (...parts: Parameters<typeof eventsOf>) => eventsOf(...parts).map(({ what }) => what)

it('tells the whole way of a decided request, the decision last', () => {
  const done = task({ ...queued, state: 'done', protocollo: 'ST-2026-0000001', outcome: outcomeOf('a') })

  expect(told(done)).toEqual(['Creata', 'Messa in coda', 'Ricevuta dal core · ST-2026-0000001', 'Decisa: Accolta'])
  expect(eventsOf(done).map(({ last }) => last)).toEqual([false, false, false, true])
})

it('tells how often a delivery failed, while it is not delivered', () => {
  const failure = { code: 'unreachable', retry: 'later' } as const
  const waiting = task({ ...queued, state: 'queued', failure })

  expect(told(waiting).at(-1)).toBe('Consegna non riuscita · 2 tentativi')
  expect(told({ ...waiting, attempts: 0 })).toEqual(['Creata', 'Messa in coda'])
})

it('does not call a failed delivery what waits for its service to open', () => {
  const failure = { code: 'servizio-non-attivo', retry: 'later' } as const

  expect(told(task({ ...queued, state: 'queued', failure })).at(-1)).toBe('Il servizio non è ancora attivo')
})

it('does not take the moment of the recall for that of the arrival', () => {
  const recalled = task({ ...queued, state: 'recalled', protocollo: 'ST-2026-0000001' })

  expect(eventsOf(recalled).slice(-2)).toMatchObject([{ when: '' }, { what: 'Richiamata', last: true }])
})

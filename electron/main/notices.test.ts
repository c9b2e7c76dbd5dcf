import { expect, it } from 'vitest'
import type { TaskRow } from '#electron/desk/task.ts'
import { noticesOf } from '#electron/main/notices.ts'

function row(id: string, esito: NonNullable<TaskRow['esito']>): TaskRow {
  return {
    id,
    service: 'servizio-sconosciuto',
    version: 1,
    azienda: '01234567890',
    ragioneSociale: 'Forno Rossi s.n.c.',
    state: 'done',
    createdAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:00:00.000Z',
    attempts: 1,
    read: false,
    esito,
  }
}

it('tells up to three outcomes one by one, each leading to its request', () => {
  expect(noticesOf([row('a', 'accolta'), row('b', 'non-accolta')])).toEqual([
    { title: 'Richiesta accolta', body: 'servizio-sconosciuto\nForno Rossi s.n.c.', to: '/comunicazioni/a' },
    { title: 'Richiesta non accolta', body: 'servizio-sconosciuto\nForno Rossi s.n.c.', to: '/comunicazioni/b' },
  ])
})

it('gathers more than three into one summary that leads to the list', () => {
  const rows = [row('a', 'accolta'), row('b', 'non-accolta'), row('c', 'accolta'), row('d', 'accolta')]

  expect(noticesOf(rows)).toEqual([
    { title: '4 nuovi esiti', body: 'Accolte: 3. Non accolte: 1.', to: '/comunicazioni' },
  ])
})

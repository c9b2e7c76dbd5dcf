import type { Outcome } from '#core/contract/outcome.ts'
import type { Task } from '#electron/desk/task.ts'

/** A draft born at noon; a test names only what it is about. */
export function task(parts: Partial<Task> & { readonly id: string }): Task {
  return {
    service: 'saluto',
    version: 1,
    azienda: '01234567897',
    ragioneSociale: 'Bar Perù di Niccolò S.n.c.',
    state: 'draft',
    answers: { nome: 'Ada' },
    createdAt: '2026-11-23T12:00:00.000Z',
    updatedAt: '2026-11-23T12:00:00.000Z',
    attempts: 0,
    read: true,
    ...parts,
  }
}

export function outcomeOf(id: string, esito: Outcome['esito'] = 'accolta'): Outcome {
  return {
    id,
    service: 'saluto',
    version: 1,
    esito,
    checks: [{ code: 'nome-gradito', weight: 'blocca', result: 'superata' }],
    changes: [],
    decidedAt: '2026-11-23T13:00:00.000Z',
  }
}

/** A moment of 23 November 2026, by its minute after noon. */
export function minute(n: number): string {
  return new Date(Date.UTC(2026, 10, 23, 12, n)).toISOString()
}

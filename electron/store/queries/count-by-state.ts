import type { DeskDb } from '#electron/store/desk-tables.ts'

/** How many tasks there are in each state, read and unread apart. */
export const countByState = (db: DeskDb) =>
  db
    .selectFrom('task_counts')
    .select(['state', 'read', (eb) => eb.fn.sum<number>('n').as('n')])
    .groupBy(['state', 'read'])

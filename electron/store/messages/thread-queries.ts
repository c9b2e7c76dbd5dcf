import { sql, type Insertable, type RawBuilder, type SqlBool } from 'kysely'
import { endOf, startOf } from '#core/kernel/days.ts'
import type { ThreadFilter } from '#electron/desk/messages/thread-store.ts'
import type { CommunicationsTable, DeskDb } from '#electron/store/desk-tables.ts'
import { wordsOrFormMatch } from '#electron/store/search-terms.ts'
import { THREAD_COLUMNS } from './thread-record.ts'

/** Writes a thread whole, new or known; gives the number of its row. */
export const putThread = (db: DeskDb, record: Omit<Insertable<CommunicationsTable>, 'n'>) =>
  db
    .insertInto('messaggi')
    .values(record)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(record))
    .returning('n')

/** Steps never change: one that is there stays. */
export const putSteps = (
  db: DeskDb,
  steps: readonly Insertable<{ comunicazione: string; n: number; passo: string }>[],
) =>
  db
    .insertInto('messaggi_passi')
    .values([...steps])
    .onConflict((known) => known.doNothing())

export const forgetThreadWords = (db: DeskDb, n: number) => db.deleteFrom('messaggi_search').where('rowid', '=', n)
export const keepThreadWords = (n: number, text: string) =>
  sql`insert into messaggi_search (rowid, text) values (${n}, ${text})`

export const threadById = (db: DeskDb, id: string) => db.selectFrom('messaggi').selectAll().where('id', '=', id)

export const stepsOfThread = (db: DeskDb, id: string) =>
  db.selectFrom('messaggi_passi').select('passo').where('comunicazione', '=', id).orderBy('n')

// Literal: a partial index is used only where the condition is the very one it was made with.
const waiting = sql<boolean>`due_at is not null`

/** Messages that may go to a core and whose hour has come. */
export const dueThreads = (db: DeskDb, now: string, limit: number, core: string) =>
  db
    .selectFrom('messaggi')
    .selectAll()
    .where(waiting)
    .where('due_at', '<=', now)
    .where(sql<boolean>`(core is null or core = ${core})`)
    .orderBy('due_at')
    .orderBy('queued_at')
    .orderBy('id')
    .limit(limit)

export const nextDueThread = (db: DeskDb, core: string) =>
  db
    .selectFrom('messaggi')
    .select('due_at')
    .where(waiting)
    .where(sql<boolean>`(core is null or core = ${core})`)
    .orderBy('due_at')
    .limit(1)

/** Those that wait for a later hour. */
export const lateThreads = (db: DeskDb, now: string) =>
  db.selectFrom('messaggi').selectAll().where(waiting).where('due_at', '>', now)

export const countThreadsOut = (db: DeskDb) =>
  db
    .selectFrom('messaggi')
    .select(['uscita_stato as stato', (eb) => eb.fn.countAll<number>().as('n')])
    .where(sql<boolean>`uscita_stato is not null`)
    .where('state', '<>', 'scartata')
    .groupBy('uscita_stato')

export const countThreadsUnread = (db: DeskDb) =>
  db
    .selectFrom('messaggi')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(sql<boolean>`read = 0`)

export type ThreadReading = {
  readonly filter: ThreadFilter
  readonly after?: string | undefined
  readonly limit: number
}

/** A list in its order, from where the last page ended. */
export const threadsFound = (db: DeskDb, { filter, after, limit }: ThreadReading) => {
  const way = filter.oldestFirst ? 'asc' : 'desc'
  return db
    .selectFrom('messaggi')
    .select(THREAD_COLUMNS)
    .where((eb) => eb.and([...conditions(filter), ...beyond(filter, after)]))
    .orderBy('updated_at', way)
    .orderBy('id', way)
    .limit(limit)
}

/** How many there are, as far as anybody would read on. */
export const countThreadsFound = (db: DeskDb, filter: ThreadFilter, limit: number) =>
  db
    .selectFrom(
      db
        .selectFrom('messaggi')
        .select('id')
        .where((eb) => eb.and([...conditions(filter)]))
        .limit(limit)
        .as('found'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))

type Condition = RawBuilder<SqlBool>

const given = <T>(value: T | undefined, condition: (value: T) => Condition): Condition[] =>
  value === undefined ? [] : [condition(value)]

/** The first of these leads along its index; all others are read row by row, hence the plus before their columns. */
const LEADING = ['azienda', 'unread', 'states'] as const

function conditions(filter: ThreadFilter): readonly Condition[] {
  const { azienda, matricola, unread, states, from, to, text } = filter
  const leader = LEADING.find((name) => (name === 'states' ? filter.states?.length === 1 : filter[name]))
  const column = (name: string, of?: (typeof LEADING)[number]) => sql.raw(of === leader && of ? name : `+${name}`)
  return [
    ...given(azienda, (value) => sql<SqlBool>`${column('azienda', 'azienda')} = ${value}`),
    ...given(unread ? true : undefined, () => sql<SqlBool>`${column('read', 'unread')} = 0`),
    ...given(unread === false ? true : undefined, () => sql<SqlBool>`+read = 1`),
    ...given(states, (values) => among(column('state', 'states'), values)),
    ...given(matricola, (value) => sql<SqlBool>`+matricola = ${value}`),
    ...about(filter),
    ...given(from, (value) => sql<SqlBool>`updated_at >= ${startOf(value)}`),
    ...given(to, (value) => sql<SqlBool>`updated_at < ${endOf(value)}`),
    ...given(text === undefined ? undefined : wordsOrFormMatch(text), hasWords),
  ]
}

function among(column: RawBuilder<unknown>, values: readonly string[]): Condition {
  const [only] = values
  if (values.length === 1) return sql<SqlBool>`${column} = ${only}`
  return sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(values)}))`
}

/** An ambito has all the oggetti that begin with it. */
function about({ oggetto }: ThreadFilter): readonly Condition[] {
  if (oggetto === undefined) return []
  if (oggetto.includes('/')) return [sql<SqlBool>`+oggetto = ${oggetto}`]
  return [sql<SqlBool>`substr(oggetto, 1, ${oggetto.length + 1}) = ${`${oggetto}/`}`]
}

const hasWords = (match: string) =>
  sql<SqlBool>`+n in (select rowid from messaggi_search where messaggi_search match ${match})`

function beyond({ oldestFirst }: ThreadFilter, after: string | undefined): readonly Condition[] {
  const than = sql.raw(oldestFirst ? '>' : '<')
  return given(after, (value) => {
    const [at = '', id = ''] = value.split(' ')
    return sql<SqlBool>`(updated_at, id) ${than} (${at}, ${id})`
  })
}

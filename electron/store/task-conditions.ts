import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { endOf, startOf } from '#core/kernel/days.ts'
import { orderOf, type TaskFilter } from '#electron/desk/task-filter.ts'
import { spellingsOf } from './search-terms.ts'
import type { Lane } from './task-lanes.ts'

type Condition = RawBuilder<SqlBool>

/** Nobody has gone on from a refused request. */
export const unmended = (refused: string) =>
  sql<SqlBool>`not exists (select 1 from tasks u where u.previous = ${sql.ref(`${refused}.id`)} and u.state <> 'discarded')`

const given = <T>(value: T | undefined, condition: (value: T) => Condition): Condition[] =>
  value === undefined ? [] : [condition(value)]

const listed = (values: readonly (string | number)[]) => sql`(select value from json_each(${JSON.stringify(values)}))`

/** What all the rows of a lane have in common, as an index of tasks begins. */
export function laneConditions(lane: Lane): readonly Condition[] {
  const { protocollo, aziende, service, state, esito, unread, matricola, numbers, match } = lane
  return [
    ...given(matricola, (value) => sql<SqlBool>`tasks.matricola = ${value}`),
    ...given(match, rowHas),
    ...given(numbers, (values) => sql<SqlBool>`tasks.n in ${listed(values)}`),
    ...given(protocollo, (value) => sql<SqlBool>`tasks.protocollo = ${value}`),
    ...given(aziende, (values) =>
      values.length === 1
        ? sql<SqlBool>`tasks.azienda = ${values[0]}`
        : sql<SqlBool>`tasks.azienda in ${listed(values)}`,
    ),
    ...given(service, (value) => sql<SqlBool>`tasks.service = ${value}`),
    ...given(state, (value) => sql<SqlBool>`tasks.state = ${value}`),
    ...given(esito, (value) => sql<SqlBool>`tasks.esito = ${value}`),
    // Literal: a partial index is used only where the condition is the very one it was made with.
    ...given(unread, () => sql<SqlBool>`tasks.read = 0`),
  ]
}

/** Everything the filter says, with a plus before each column: it must not tempt SQLite away from the lane's index. */
export function rowConditions(filter: TaskFilter, found: Wanted): readonly Condition[] {
  const { azienda, service, esito, states, unread, toMend, from, to, openedFrom, openedTo, matricola } = filter
  const opened = sql.raw(orderOf(filter) === 'opened' ? 'tasks.created_at' : '+tasks.created_at')
  return [
    ...given(azienda, (value) => sql<SqlBool>`+tasks.azienda = ${value}`),
    ...given(service, (value) => sql<SqlBool>`+tasks.service = ${value}`),
    ...given(esito, (value) => sql<SqlBool>`+tasks.esito = ${value}`),
    ...given(unread, (value) => sql<SqlBool>`+tasks.read = ${value ? 0 : 1}`),
    ...given(toMend, () => sql<SqlBool>`+tasks.esito = 'non-accolta' and ${unmended('tasks')}`),
    ...given(states, (values) => sql<SqlBool>`+tasks.state in ${listed(values)}`),
    ...given(from, (value) => sql<SqlBool>`tasks.updated_at >= ${startOf(value)}`),
    ...given(to, (value) => sql<SqlBool>`tasks.updated_at < ${endOf(value)}`),
    ...given(matricola, (value) => sql<SqlBool>`+tasks.matricola = ${value}`),
    ...given(openedFrom, (value) => sql<SqlBool>`${opened} >= ${startOf(value)}`),
    ...given(openedTo, (value) => sql<SqlBool>`${opened} < ${endOf(value)}`),
    ...wantedIn(found),
  ]
}

/** Terms to look for row by row: in the text of the company, or as words of the request. */
export type Wanted = { readonly terms: readonly string[]; readonly match?: string | undefined }

function wantedIn({ terms, match }: Wanted): readonly Condition[] {
  if (terms.length === 0) return []
  if (match === undefined) return [companyHas(terms)]
  return [sql<SqlBool>`(${rowHas(match)} or ${companyHas(terms)})`]
}

/** Found once for all rows, and no reason to leave the order of the lane: hence the plus. */
const rowHas = (match: string) =>
  sql<SqlBool>`+tasks.n in (select rowid from task_search where task_search match ${match})`

function companyHas(terms: readonly string[]): Condition {
  return sql<SqlBool>`exists (select 1 from portfolio where portfolio.azienda = tasks.azienda and ${holdsAll(terms)})`
}

/** The company's searched text holds every one of the terms. */
export function holdsAll(terms: readonly string[]): Condition {
  return sql<SqlBool>`${sql.join(terms.map(holds), sql` and `)}`
}

/** That term, however it is spelt. */
function holds(term: string): Condition {
  const ways = spellingsOf(term).map((one) => sql<SqlBool>`instr(portfolio.testo, ${one}) > 0`)
  return ways.length === 1 && ways[0] ? ways[0] : sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}

/** What comes after the row a page ended with. */
export function beyond(filter: TaskFilter, after: string | undefined): readonly Condition[] {
  const than = sql.raw(filter.oldestFirst ? '>' : '<')
  return given(after, (value) => {
    if (orderOf(filter) === 'created') return sql<SqlBool>`tasks.n ${than} ${Number(value)}`
    const [at = '', n = ''] = value.split(' ')
    const column = sql.raw(orderOf(filter) === 'opened' ? 'created_at' : 'updated_at')
    return sql<SqlBool>`(tasks.${column}, tasks.n) ${than} (${at}, ${Number(n)})`
  })
}

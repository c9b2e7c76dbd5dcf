import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { endOf, startOf } from '#core/kernel/days.ts'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import type { Lane } from './task-lanes.ts'

type Condition = RawBuilder<SqlBool>

const given = <T>(value: T | undefined, condition: (value: T) => Condition): Condition[] =>
  value === undefined ? [] : [condition(value)]

const listed = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`

/** What all the rows of a lane have in common, as an index of tasks begins. */
export function laneConditions({ protocollo, aziende, service, state, esito, unread }: Lane): readonly Condition[] {
  return [
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
export function rowConditions(filter: TaskFilter, terms: readonly string[]): readonly Condition[] {
  const { azienda, service, esito, states, unread, from, to } = filter
  return [
    ...given(azienda, (value) => sql<SqlBool>`+tasks.azienda = ${value}`),
    ...given(service, (value) => sql<SqlBool>`+tasks.service = ${value}`),
    ...given(esito, (value) => sql<SqlBool>`+tasks.esito = ${value}`),
    ...given(unread, (value) => sql<SqlBool>`+tasks.read = ${value ? 0 : 1}`),
    ...given(states, (values) => sql<SqlBool>`+tasks.state in ${listed(values)}`),
    ...given(from, (value) => sql<SqlBool>`tasks.updated_at >= ${startOf(value)}`),
    ...given(to, (value) => sql<SqlBool>`tasks.updated_at < ${endOf(value)}`),
    ...(terms.length === 0 ? [] : [companyHas(terms)]),
  ]
}

function companyHas(terms: readonly string[]): Condition {
  return sql<SqlBool>`exists (select 1 from portfolio where portfolio.azienda = tasks.azienda and ${holdsAll(terms)})`
}

/** The company's searched text holds every one of the terms. */
export function holdsAll(terms: readonly string[]): Condition {
  const each = terms.map((term) => sql`instr(portfolio.testo, ${term}) > 0`)
  return sql<SqlBool>`${sql.join(each, sql` and `)}`
}

/** What comes after the row a page ended with, newest first by update. */
export function olderThan(after: string | undefined): readonly Condition[] {
  return given(after, (value) => {
    const [at = '', id = ''] = value.split(' ')
    return sql<SqlBool>`(tasks.updated_at, tasks.id) < (${at}, ${id})`
  })
}

/** The same by birth. */
export function bornBefore(after: string | undefined): readonly Condition[] {
  return given(after, (value) => sql<SqlBool>`tasks.n < ${Number(value)}`)
}

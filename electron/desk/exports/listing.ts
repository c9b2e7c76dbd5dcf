import type { Page } from '#electron/desk/company.ts'
import type { CompanyQuery } from '#electron/desk/companies.ts'
import type { Labels } from '#electron/desk/labels.ts'
import { serviceOf, type Desk } from '#electron/desk/desk.ts'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import { rowOf, type TaskRow } from '#electron/desk/task.ts'
import type { ArchiveListQuery, ArchiveLists } from './archive-lists.ts'
import type { Column, Listing } from './column.ts'
import { companyColumns, noteColumns, paymentColumns, taskColumns, type NamedCompany } from './columns.ts'

/** Which list goes into a file: all that a filter finds, or the rows that were selected. */
export type WantedList =
  | { readonly kind: 'tasks'; readonly filter: TaskFilter; readonly ids?: readonly string[] }
  | ({ readonly kind: 'companies'; readonly ids?: readonly string[] } & Omit<CompanyQuery, 'after' | 'limit'>)
  | { readonly kind: 'notes' | 'payments'; readonly azienda?: string }

type Lists = Pick<Desk, 'store' | 'companies' | 'services' | 'words'> & {
  readonly archive: ArchiveLists
  readonly labels: Pick<Labels, 'list'>
}

const PAGE = 500 // rows

/** The list with its columns, named in the language of the desk: all of them or those that were asked for, in the order asked. Nothing is read yet. */
export function listingOf(desk: Lists, wanted: WantedList, ids?: readonly string[]): Listing {
  const words = desk.words()
  const title = words.columns.titles[wanted.kind]
  switch (wanted.kind) {
    case 'tasks': {
      const columns = taskColumns(words, (id) => serviceOf(desk, id)?.sheet)
      return { title, ...cells(columns, ids, () => tasks(desk, wanted)) }
    }
    case 'companies': {
      return { title, ...cells(companyColumns(words.columns), ids, () => companies(desk, wanted)) }
    }
    case 'notes':
      return {
        title,
        ...cells(noteColumns(words.columns), ids, () => byId(wanted, (query) => desk.archive.notes(query))),
      }
    case 'payments':
      return {
        title,
        ...cells(paymentColumns(words.columns), ids, () => byId(wanted, (query) => desk.archive.payments(query))),
      }
  }
}

function cells<Row>(all: readonly Column<Row>[], ids: readonly string[] = [], rows: () => AsyncIterable<Row>) {
  const chosen = ids.flatMap((id) => all.find((one) => one.id === id) ?? [])
  const columns = chosen.length > 0 ? chosen : all
  return { headings: columns, rows: () => each(columns, rows()) }
}

async function* each<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>) {
  for await (const row of rows) yield columns.map(({ of }) => of(row))
}

type After = { readonly after?: string }

async function* tasks({ store }: Lists, { filter, ids }: WantedList & { kind: 'tasks' }): AsyncGenerator<TaskRow> {
  if (ids === undefined) yield* pages((after) => store.list({ filter, ...after, limit: PAGE }))
  const chosen: TaskRow[] = []
  for (const id of ids ?? []) {
    const task = await store.task(id)
    if (task !== undefined) chosen.push(rowOf(task))
  }
  yield* inOrder(chosen, filter)
}

/** Those chosen stand as the list has them; without an order of the list, as they were chosen. */
function inOrder(rows: readonly TaskRow[], { order, oldestFirst }: TaskFilter): readonly TaskRow[] {
  if (order === undefined) return rows
  const at = (row: TaskRow) => (order === 'created' ? row.createdAt : row.updatedAt)
  const sorted = rows.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.id < b.id ? -1 : 1))
  return oldestFirst ? sorted : sorted.toReversed()
}

async function* companies(
  desk: Lists,
  { ids, ...query }: WantedList & { kind: 'companies' },
): AsyncGenerator<NamedCompany> {
  const wanted = ids && new Set(ids)
  const labels = await desk.labels.list()
  for await (const row of pages((after) => desk.companies.list({ ...query, ...after, limit: PAGE })))
    if (wanted?.has(row.codiceFiscale) ?? true)
      yield { ...row, named: labels.filter(({ id }) => row.labels.includes(id)) }
}

async function* pages<Row>(read: (after: After) => Promise<Page<Row>>): AsyncGenerator<Row> {
  let after: After = {}
  for (;;) {
    const { rows, next } = await read(after)
    yield* rows
    if (next === undefined) return
    after = { after: next }
  }
}

async function* byId<Row extends { readonly id: string }>(
  { azienda }: { readonly azienda?: string },
  read: (query: ArchiveListQuery) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let after: After = {}; ;) {
    const rows = await read({ ...(azienda !== undefined && { azienda }), ...after, limit: PAGE })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = { after: last.id }
  }
}

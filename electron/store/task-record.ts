import type { Insertable, Selectable } from 'kysely'
import type { Outcome } from '#core/contract/outcome.ts'
import { withChecks, type OutlineLine } from '#core/service/outline.ts'
import { lately } from '#core/kernel/lately.ts'
import { keptChecks, type KeptChecks } from '#core/store/kept-checks.ts'
import type { Piece } from '#core/store/piece.ts'
import type { Task, TaskRow } from '#electron/desk/task.ts'
import type { TasksTable } from './desk-tables.ts'

/** The columns of a list: none of the long ones. */
export const ROW_COLUMNS = [
  'n',
  'id',
  'service',
  'version',
  'azienda',
  'ragione_sociale',
  'matricola',
  'state',
  'esito',
  'read',
  'created_at',
  'updated_at',
  'decided_at',
  'queued_at',
  'due_at',
  'attempts',
  'failure',
  'protocollo',
  'previous',
  'in_doubt',
  'core',
] as const satisfies readonly (keyof TasksTable)[]

export type ListRecord = Pick<Selectable<TasksTable>, (typeof ROW_COLUMNS)[number]>

/** A task as the file keeps it: its own row, and what that refers to. */
export type KeptTask = { readonly record: Omit<Insertable<TasksTable>, 'n'>; readonly pieces: readonly Piece[] }

export function keptTask(task: Task): KeptTask {
  const outline = task.outcome && sharedBy(task, task.outcome)
  return { record: recordOf(task, outline), pieces: outline ? [outline.piece] : [] }
}

type Shared = { readonly piece: Piece; readonly text: string }

/** What an outcome shares with others, and the text of the rest: what the row says anyhow is not said again. */
function sharedBy({ id, service, version }: Task, outcome: Outcome): Shared | undefined {
  if (outcome.id !== id || outcome.service !== service || outcome.version !== version) return undefined
  const { values: checks, outline: piece } = keptChecks(outcome)
  return { piece, text: JSON.stringify({ checks, changes: outcome.changes }) }
}

export function recordOf(task: Task, shared?: Shared): KeptTask['record'] {
  return {
    id: task.id,
    service: task.service,
    version: task.version,
    azienda: task.azienda,
    ragione_sociale: task.ragioneSociale,
    state: task.state,
    created_at: task.createdAt,
    updated_at: task.updatedAt,
    attempts: task.attempts,
    read: task.read ? 1 : 0,
    in_doubt: task.inDoubt ? 1 : 0,
    answers: JSON.stringify(task.answers),
    ...decidedIn(task, shared),
    parcel: json(task.parcel),
    failure: json(task.failure),
    richiedente: json(task.richiedente),
    read_at: task.readAt ?? null,
    ...optional(task),
  }
}

const UNDECIDED = { esito: null, decided_at: null, outcome: null, outline: null }

function decidedIn({ outcome }: Task, shared: Shared | undefined) {
  if (outcome === undefined) return UNDECIDED
  const { esito, decidedAt: decided_at } = outcome
  return { esito, decided_at, outcome: shared?.text ?? json(outcome), outline: shared?.piece.hash ?? null }
}

function optional({ matricola, queuedAt, dueAt, protocollo, previous, chiave, core }: Task) {
  return {
    core: core ?? null,
    matricola: matricola ?? null,
    queued_at: queuedAt ?? null,
    due_at: dueAt ?? null,
    protocollo: protocollo ?? null,
    previous: previous ?? null,
    chiave: chiave ?? null,
  }
}

function json(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value)
}

/** The row of a list, absent columns left out. */
export function rowOfRecord(record: ListRecord): TaskRow {
  return present({ ...common(record), esito: record.esito, decidedAt: record.decided_at }) as TaskRow
}

/** A row, and the content of the piece it refers to. */
export type TaskRecord = Selectable<TasksTable> & { readonly outline_says: string | null }

export function taskOfRecord(record: TaskRecord): Task {
  return present({
    ...common(record),
    answers: parsed(record.answers),
    parcel: parsed(record.parcel),
    chiave: record.chiave,
    richiedente: parsed(record.richiedente),
    outcome: outcomeIn(record),
    readAt: record.read_at,
  }) as Task
}

function common(record: ListRecord) {
  return {
    id: record.id,
    service: record.service,
    version: record.version,
    azienda: record.azienda,
    ragioneSociale: record.ragione_sociale,
    matricola: record.matricola,
    state: record.state,
    createdAt: record.created_at,
    updatedAt: record.updated_at,
    queuedAt: record.queued_at,
    dueAt: record.due_at,
    attempts: record.attempts,
    failure: parsed(record.failure),
    inDoubt: record.in_doubt === 1 ? true : null,
    core: record.core,
    protocollo: record.protocollo,
    read: record.read === 1,
    previous: record.previous,
  }
}

function outcomeIn({ outcome, outline, outline_says: says, ...row }: TaskRecord): unknown {
  if (outcome === null || outline === null) return parsed(outcome)
  if (says === null) throw new Error(`the file does not hold the piece ${outline}`)
  const { id, service, version, esito, decided_at: decidedAt } = row
  const { checks: found, changes } = JSON.parse(outcome) as { checks: KeptChecks['values']; changes: unknown }
  const lines = outlines(says)
  return withChecks({ id, service, version, esito, changes, decidedAt }, { outline: lines, found })
}

const OUTLINES = 200

/** Many rows refer to the same outline: it is read once. */
const outlines = lately(OUTLINES, (says: string) => JSON.parse(says) as readonly OutlineLine[])

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}

function present(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

import type { Insertable, Selectable } from 'kysely'
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

export function recordOf(task: Task): Omit<Insertable<TasksTable>, 'n'> {
  const { outcome } = task
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
    esito: outcome?.esito ?? null,
    decided_at: outcome?.decidedAt ?? null,
    outcome: json(outcome),
    parcel: json(task.parcel),
    failure: json(task.failure),
    richiedente: json(task.richiedente),
    read_at: task.readAt ?? null,
    ...optional(task),
  }
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

export function taskOfRecord(record: Selectable<TasksTable>): Task {
  return present({
    ...common(record),
    answers: parsed(record.answers),
    parcel: parsed(record.parcel),
    chiave: record.chiave,
    richiedente: parsed(record.richiedente),
    outcome: parsed(record.outcome),
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

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}

function present(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

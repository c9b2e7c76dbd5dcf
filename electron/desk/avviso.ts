import type { Instant } from '#core/kernel/clock.ts'
import type { Deadline } from './deadlines.ts'
import type { threadNotices } from './messages/thread-notices.it.ts'
import type { Task, TaskRow } from './task.ts'

/** An outcome, an answer of a Sede, a request or message that stands still and waits for a person, a deadline that comes near. */
export type AvvisoKind = 'esito' | 'risposta' | 'ferma' | 'scadenza'

/** The number of a notice in the inbox: it grows with each. */
export type AvvisoKey = number

/** What is to be known, before it stands in the inbox. The same key is the same thing: it is told once. */
export type NewAvviso = {
  readonly chiave: string
  readonly kind: AvvisoKind
  readonly azienda: string
  readonly at: Instant
  /** The request or the communication it is about. */
  readonly task?: string
  /** What comes near, of a `scadenza`. */
  readonly deadline?: Deadline
  /** Of one about no request: what it tells and where it leads. */
  readonly details?: {
    readonly title: string
    readonly text: string
    readonly to: string
    readonly service?: string
    /** What title and text are made of, for who tells them in another language. */
    readonly tells?: { readonly news: keyof typeof threadNotices; readonly oggetto: string }
  }
}

export type Avviso = Omit<NewAvviso, 'chiave' | 'task'> & {
  readonly n: AvvisoKey
  readonly seen: boolean
  readonly row?: TaskRow
}

export function ofOutcome({ id, azienda, outcome, updatedAt }: Task): NewAvviso {
  return { chiave: `esito:${id}`, kind: 'esito', task: id, azienda, at: outcome?.decidedAt ?? updatedAt }
}

/** Once for each reason: one that comes back by itself and is parked again tells nothing new. */
export function ofParked({ id, azienda, failure, updatedAt }: Task): NewAvviso {
  const chiave = `ferma:${id}:${failure?.code ?? ''}`
  return { chiave, kind: 'ferma', task: id, azienda, at: updatedAt }
}

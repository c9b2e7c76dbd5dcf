import type { AuditNote } from './entry.ts'
import type { AuditLog } from './log.ts'

/**
 * Writes together what many callers note at the same time: while one transaction is on its way the others' notes wait for
 * the next. Writers of a register wait for each other anyway, and so they wait once for many. Each still waits for its own notes.
 */
export function gathered(log: Pick<AuditLog, 'append'>): Pick<AuditLog, 'append'> {
  let waiting: { notes: AuditNote[]; written: Promise<void> } | undefined
  let writing: Promise<unknown> = Promise.resolve()
  const next = () => {
    const batch = { notes: [] as AuditNote[], written: Promise.resolve() }
    batch.written = writing.then(() => {
      waiting = undefined
      return log.append(batch.notes)
    })
    // one that failed is told to those who wait for it, and holds up nobody else
    writing = batch.written.catch(() => undefined)
    return batch
  }
  return {
    append: (notes) => {
      waiting ??= next()
      waiting.notes.push(...notes)
      return waiting.written
    },
  }
}

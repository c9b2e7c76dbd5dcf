import { together } from '#core/kernel/together.ts'
import type { AuditNote } from './entry.ts'
import type { AuditLog } from './log.ts'

/** Writers of a register wait for each other anyway: so they wait once for many. Each still waits for its own notes. */
export function gathered(log: Pick<AuditLog, 'append'>): Pick<AuditLog, 'append'> {
  const append = together((notes: readonly AuditNote[]) => log.append(notes))
  return {
    append: async (notes) => {
      await append(notes)
    },
  }
}

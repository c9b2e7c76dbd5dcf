import type { AuditNote } from '#core/audit/entry.ts'
import { ROSSI } from './dossier.ts'

/** The nth note of a test; a test names what differs. */
export function noteOf(n: number, differing: Partial<AuditNote> = {}): AuditNote {
  return {
    at: new Date(Date.UTC(2026, 10, 23, 8, n)).toISOString(),
    actor: ROSSI,
    action: 'dossier.leggi',
    object: 'azienda:01234567897',
    outcome: 'riuscita',
    trace: `t-${n}`,
    ...differing,
  }
}

import { createHash } from 'node:crypto'
import type { Engine } from '#core/engine/engine.ts'
import type { Ledger } from '#core/engine/ledger.ts'
import { EMBEDDED } from '#core/service/settings.ts'
import { ROSSI } from './dossier.ts'
import { cambio } from './small-service.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** An engine that decides the smallest service, one minute later at each look at the clock; `reports` are its faults. */
export function engineOn(ledger: Ledger, differing: Partial<Engine> = {}): Engine & { readonly reports: unknown[] } {
  const reports: unknown[] = []
  let minutes = 0
  const clock = { now: () => new Date(Date.UTC(2026, 10, 23, 8, minutes++)) }
  const report = (error: unknown) => void reports.push(error)
  const parts = { ledger, services: [cambio], clock, settings: EMBEDDED, digest: sha256, report, reports }
  return { ...parts, ...differing }
}

/** The id of the nth request of a test. */
export function idOf(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
}

/** The nth submission of a test, for the smallest service; a test names what differs. */
export function submissionOf(n: number, differing: object = {}) {
  return {
    id: idOf(n),
    service: 'cambio',
    version: 2,
    azienda: '01234567897',
    richiedente: { codiceFiscale: ROSSI, ruolo: 'intermediario' },
    answers: { pec: `nuova-${n}@pec.it` },
    ...differing,
  }
}

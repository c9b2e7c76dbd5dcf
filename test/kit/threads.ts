import type { ThreadStep } from '#core/contract/communications.ts'
import type { Thread } from '#electron/desk/messages/thread.ts'
import { minute } from './tasks.ts'

/** A communication that is being written; a test names what differs. */
export function threadWith(differing: Partial<Thread> = {}): Thread {
  return {
    ...{ id: 't', azienda: '01234567897', ragioneSociale: 'Bar Perù di Niccolò S.n.c.', passi: [], read: true },
    ...{ createdAt: minute(0), updatedAt: minute(0) },
    ...differing,
  }
}

/** The nth step of a thread. */
export function stepOf(n: number, differing: Partial<ThreadStep> = {}): ThreadStep {
  return {
    ...{ id: `step-${n}`, n, passo: n === 1 ? 'apertura' : 'replica', at: minute(n), lato: 'contribuente' },
    ...{ nome: 'Studio Rossi', testo: `Testo ${n}`, allegati: [], stato: 'aperta' },
    ...differing,
  }
}

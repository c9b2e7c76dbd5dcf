import type { Twin } from '#core/domain/language.ts'
import type { threadNotices as italian } from './thread-notices.it.ts'

export const threadNotices: Twin<typeof italian> = {
  risposta: 'The INPS office has replied',
  chiusura: 'The INPS office has closed the communication',
  riapertura: 'The INPS office has reopened the communication',
  ferma: 'A communication is on hold and waits for you',
}

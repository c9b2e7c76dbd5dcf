import type { AnySheet } from '#core/service/define.ts'
import { catalogue } from '#core/services/catalogue.ts'
import type { TaskRow } from '#electron/desk/task.ts'

const ONE_BY_ONE = 3 // more than these in one go would bury the desktop: one summary tells of all

export type Notice = { readonly title: string; readonly body: string; readonly to: string }

/** What to say of new outcomes, and where a click leads. */
export function noticesOf(rows: readonly TaskRow[]): readonly Notice[] {
  if (rows.length > ONE_BY_ONE) return [summary(rows)]
  return rows.map((row) => ({
    title: row.esito === 'accolta' ? 'Richiesta accolta' : 'Richiesta non accolta',
    body: `${titleOf(row.service)}\n${row.ragioneSociale}`,
    to: `/comunicazioni/${row.id}`,
  }))
}

function summary(rows: readonly TaskRow[]): Notice {
  const accolte = rows.filter(({ esito }) => esito === 'accolta').length
  return {
    title: `${rows.length} nuovi esiti`,
    body: `Accolte: ${accolte}. Non accolte: ${rows.length - accolte}.`,
    to: '/comunicazioni',
  }
}

function titleOf(service: string): string {
  const sheet = (catalogue as readonly AnySheet[]).find(({ id }) => id === service)
  return typeof sheet?.texts['title'] === 'string' ? sheet.texts['title'] : service
}

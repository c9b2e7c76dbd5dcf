import { ok } from '#core/kernel/result.ts'
import type { Wanted } from '#renderer/fascicolo/found.ts'
import { ask } from '#renderer/fascicolo/session.ts'

/** A page of the communications of the Sede. */
export async function communicationsFound(query: Wanted) {
  const reply = await ask('comunicazioniDellaSede', { query })
  return reply.ok ? ok({ items: reply.value.comunicazioni, next: reply.value.next }) : reply
}

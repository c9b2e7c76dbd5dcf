import type { CommunicationCursor, CommunicationQuery, Listed } from '#core/engine/communications/communications.ts'
import { rowFor } from '#core/engine/communications/told.ts'
import type { Lato } from '#core/domain/comunicazione.ts'
import { never } from '#core/engine/engine.ts'
import type { Answer } from '#core/http/call.ts'
import type { Core } from '#core/http/core.ts'
import { endOf, startOf } from '#core/kernel/days.ts'
import { no, ok } from '#core/kernel/result.ts'
import { ownSede } from './own-sede.ts'

export const comunicazioni: Answer<'comunicazioni'> = (core, { query: { cursore, limite }, identity }) =>
  page(core, 'contribuente', { mittente: identity.soggetto, limit: limite }, cursore)

export const comunicazioniDellaSede: Answer<'comunicazioniDellaSede'> = async (core, { query, identity }) => {
  const { cursore, limite, assegnata, testo, dal, al, ...same } = query
  const sede = ownSede(identity)
  if (!sede.ok) return sede
  const days = { ...(dal !== undefined && { from: startOf(dal) }), ...(al !== undefined && { before: endOf(al) }) }
  const who = assegnata === undefined ? {} : { operatore: assignee(assegnata, identity.soggetto) }
  const narrowed = { ...same, ...who, ...days, words: wordsIn(testo) }
  return page(core, 'sede', { sede: sede.value, limit: limite, ...narrowed }, cursore)
}

export const operatoriDellaSede: Answer<'operatoriDellaSede'> = async ({ engine }, { identity }) => {
  const sede = ownSede(identity)
  return sede.ok ? ok({ operatori: [...(await engine.ledger.correspondence.colleagues(sede.value))] }) : sede
}

function assignee(asked: string, self: string): string | null {
  if (asked === 'nessuno') return null
  return asked === 'mie' ? self : asked
}

/** As the archive keeps what is searched: in lower case without accents. */
function wordsIn(testo = ''): readonly string[] {
  const plain = testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/\s+/).filter((word) => word !== '')
}

async function page({ engine }: Core, lato: Lato, query: CommunicationQuery, cursor: string | undefined) {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && after === undefined) return no(never('malformata', { parte: 'query', dove: 'cursore' }))
  const found = await engine.ledger.correspondence.list({ ...query, ...(after && { after }) })
  const last = found.length === query.limit ? found.at(-1) : undefined
  const next = last && { next: cursorOf(last) }
  return ok({ comunicazioni: found.map((one) => rowFor(lato, one)), ...next })
}

function cursorOf({ aggiornataIl, id }: Listed): string {
  return Buffer.from(`${aggiornataIl} ${id}`).toString('base64url')
}

function readCursor(cursor: string): CommunicationCursor | undefined {
  const [, at, id] = /^([\d:.TZ-]{24}) ([\da-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  return at === undefined || id === undefined ? undefined : { at, id }
}

import { refusedToAll } from '#core/access/rules.ts'
import { never } from '#core/engine/engine.ts'
import { dossiersAfter } from '#core/engine/portfolio.ts'
import type { Answer } from '#core/http/call.ts'
import { no, ok } from '#core/kernel/result.ts'

export const dossier: Answer<'dossier'> = async (
  { engine, portfolio, version },
  { query: { cursore, limite, con, noti }, identity },
) => {
  const after = cursore === undefined ? '' : readCursor(cursore)
  if (after === undefined) return no(never('malformata', { parte: 'query', dove: 'cursore' }))
  const sent = con === 'richieste'
  const refused = sent ? refusedToAll(identity, 'richiesta.leggi') : undefined
  if (refused !== undefined) return no(refused)
  const { last, ...page } = await dossiersAfter(engine, portfolio, {
    who: identity.soggetto,
    after,
    limit: limite,
    sent,
    edition: version,
    ...(noti !== undefined && { known: new Set(noti.split('.')) }),
  })
  return ok({ ...page, ...(last !== undefined && { next: cursorOf(last) }) })
}

/** A cursor is the codice fiscale a page ended with, written so that nobody takes it for more than a cursor. */
function cursorOf(azienda: string): string {
  return Buffer.from(azienda).toString('base64url')
}

function readCursor(cursor: string): string | undefined {
  const text = Buffer.from(cursor, 'base64url').toString()
  return /^[0-9A-Z]{1,16}$/.test(text) ? text : undefined
}

import * as v from 'valibot'
import { fileCalled } from '#core/contract/communications.ts'
import { FILE_HEADER } from '#core/contract/protocol.ts'
import { deposit } from '#core/engine/communications/files.ts'
import { never } from '#core/engine/engine.ts'
import { hashesIn } from '#core/forms/attachments.ts'
import type { Answer } from '#core/http/call.ts'
import type { Core } from '#core/http/core.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { permitted } from './communications.ts'
import { permittedRequest } from './requests.ts'

export const depositaAllegato: Answer<'depositaAllegato'> = async ({ engine }, { headers, body, identity }) => {
  const nome = nameIn(headers[FILE_HEADER])
  // a call may come without any body
  const contenuto = body instanceof Uint8Array ? body : new Uint8Array()
  if (nome === undefined) return no(never('malformata', { parte: 'headers', dove: FILE_HEADER }))
  return deposit(engine, { soggetto: identity.soggetto, nome, contenuto })
}

export const allegatoDepositato: Answer<'allegatoDepositato'> = async ({ engine }, { params: { hash }, identity }) => {
  const found = await engine.ledger.correspondence.deposited(identity.soggetto, hash)
  return found ? ok(found) : no(unknown(hash))
}

export const allegatoDellaComunicazione: Answer<'allegatoDellaComunicazione'> = async (core, { params, identity }) => {
  const found = await permitted(core, identity, 'comunicazione.leggi', params.id)
  if (!found.ok) return found
  const shown = found.value.steps.flatMap(({ allegati }) => allegati.map(({ hash }) => hash))
  return contentOf(core, shown, params.hash)
}

export const allegatoDellaRichiesta: Answer<'allegatoDellaRichiesta'> = async (core, { params, identity }) => {
  const found = await permittedRequest(core, 'richiesta.leggi', params.id, identity)
  if (!found.ok) return found
  const shown = Object.values(found.value.request.answers).flatMap(hashesIn)
  return contentOf(core, shown, params.hash)
}

/** What the file holds, when it is one of those that are shown there. */
async function contentOf(
  { engine }: Core,
  shown: readonly string[],
  hash: string,
): Promise<Result<Uint8Array, Failure>> {
  const content = shown.includes(hash) ? await engine.ledger.correspondence.content(hash) : undefined
  return content === undefined ? no(unknown(hash)) : ok(content)
}

function unknown(hash: string): Failure {
  return never('allegato-sconosciuto', { allegato: hash })
}

function nameIn(encoded: string): string | undefined {
  try {
    const called = v.safeParse(fileCalled, decodeURIComponent(encoded))
    return called.success ? called.output : undefined
  } catch {
    return undefined
  }
}

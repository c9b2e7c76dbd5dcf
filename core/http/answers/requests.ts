import type { Handed } from '#core/access/door.ts'
import type { Identity } from '#core/access/identity.ts'
import { never } from '#core/engine/engine.ts'
import { detailOf, held, type Held } from '#core/engine/inspect.ts'
import { signedReceipt } from '#core/engine/ricevuta.ts'
import { recall } from '#core/engine/recall.ts'
import { recipientOf } from '#core/engine/submit.ts'
import type { Answer } from '#core/http/call.ts'
import type { Core } from '#core/http/core.ts'
import { canonical } from '#core/kernel/canonical.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { taken } from './taken.ts'

export const presenta: Answer<'presenta'> = async (core, { body, identity }) => {
  const [receipt] = await taken(core, [body], identity)
  return receipt ?? no(never('malformata'))
}

export const richiesta: Answer<'richiesta'> = async (core, { params, identity }) => {
  const found = await permittedRequest(core, 'richiesta.leggi', params.id, identity)
  return found.ok ? ok(detailOf(found.value)) : found
}

export const dossierDellaRichiesta: Answer<'dossierDellaRichiesta'> = async (core, { params: { id }, identity }) => {
  const found = await permittedRequest(core, 'richiesta.leggi', id, identity)
  if (!found.ok) return found
  const { settlement } = found.value
  return settlement ? ok({ id, dossier: settlement.dossier }) : no(never('non-ancora-decisa', { richiesta: id }))
}

export const ricevuta: Answer<'ricevuta'> = async (core, { params: { id }, identity }) => {
  const found = await permittedRequest(core, 'richiesta.leggi', id, identity)
  if (!found.ok) return found
  const signed = await signedReceipt(core.receipts, found.value, canonical)
  return signed.ok ? ok({ id, jws: signed.value }) : signed
}

export const chiavi: Answer<'chiavi'> = async ({ receipts }) => ok({ keys: await receipts.signer.keys() })

export const richiama: Answer<'richiama'> = async (core, { params: { id }, identity }) => {
  const found = await permittedRequest(core, 'richiesta.richiama', id, identity)
  return found.ok ? recall(core.engine, id) : found
}

/** The request, when he may do that with it; of any other he learns nothing, not even that it is there. */
export async function permittedRequest(
  { engine, access }: Core,
  action: 'richiesta.leggi' | 'richiesta.richiama',
  id: string,
  identity: Identity,
): Promise<Result<Held, Failure>> {
  const found = await held(engine, id)
  if (!found.ok && found.failure.code !== 'richiesta-sconosciuta') return found
  const leave = await access.mayWith(identity, action, { id, found: found.ok ? handedIn(found.value) : undefined })
  return leave.ok ? found : leave
}

function handedIn({ request }: Held): Handed {
  return { id: request.id, azienda: request.azienda, recipient: recipientOf(request) }
}

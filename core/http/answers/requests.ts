import type { Identity } from '#core/contract/identity.ts'
import { never } from '#core/engine/engine.ts'
import { detailOf, held, type Held } from '#core/engine/inspect.ts'
import { recall } from '#core/engine/recall.ts'
import { recipientOf } from '#core/engine/submit.ts'
import type { Answer } from '#core/http/call.ts'
import type { Core } from '#core/http/core.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { taken } from './taken.ts'

export const presenta: Answer<'presenta'> = async (core, { body, identity }) => {
  const [receipt] = await taken(core, [body], identity)
  return receipt ?? no(never('malformata'))
}

export const richiesta: Answer<'richiesta'> = async (core, { params, identity }) => {
  const found = await seen(core, params.id, identity)
  return found.ok ? ok(detailOf(found.value)) : found
}

export const dossierDellaRichiesta: Answer<'dossierDellaRichiesta'> = async (core, { params: { id }, identity }) => {
  const found = await seen(core, id, identity)
  if (!found.ok) return found
  const { settlement } = found.value
  return settlement ? ok({ id, dossier: settlement.dossier }) : no(never('non-ancora-decisa', { richiesta: id }))
}

export const richiama: Answer<'richiama'> = async ({ engine }, { params: { id }, identity }) => {
  const found = await held(engine, id)
  if (!found.ok) return found
  return isHis(found.value, identity) ? recall(engine, id) : no(unknown(id))
}

/** A request that the caller handed in or asked, or that he may see at his Sede; of any other he learns nothing, not even that it is there. */
async function seen({ engine, access }: Core, id: string, identity: Identity): Promise<Result<Held, Failure>> {
  const found = await held(engine, id)
  if (!found.ok || isHis(found.value, identity)) return found
  if (!identity.ruoli.includes('operatore') && !identity.ruoli.includes('amministratore')) return no(unknown(id))
  const leave = await access.maySee(identity, found.value.request.azienda)
  return leave.ok ? found : no(unknown(id))
}

function isHis({ request }: Held, { soggetto }: Identity): boolean {
  return recipientOf(request) === soggetto || request.richiedente.codiceFiscale === soggetto
}

function unknown(id: string): Failure {
  return never('richiesta-sconosciuta', { richiesta: id })
}

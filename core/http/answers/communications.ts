import type { Addressed } from '#core/access/door.ts'
import type { Identity } from '#core/access/identity.ts'
import type { Lato } from '#core/domain/comunicazione.ts'
import { open, type Filed } from '#core/engine/communications/open.ts'
import { reply, treat } from '#core/engine/communications/thread.ts'
import { threadFor } from '#core/engine/communications/told.ts'
import { never } from '#core/engine/engine.ts'
import type { Answer } from '#core/http/call.ts'
import type { Core } from '#core/http/core.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

export const comunica: Answer<'comunica'> = async (core, { body, identity }) => {
  const leave = await core.access.mayWrite(identity, body.azienda)
  if (!leave.ok) return leave
  return shown(core, identity, await open(core.engine, identity, body))
}

export const comunicazione: Answer<'comunicazione'> = async (core, { params: { id }, identity }) => {
  const leave = await permitted(core, identity, 'comunicazione.leggi', id)
  return leave.ok ? shown(core, identity, ok(id)) : leave
}

export const replica: Answer<'replica'> = async (core, { params: { id }, body, identity }) => {
  const leave = await permitted(core, identity, 'comunicazione.replica', id)
  return leave.ok ? shown(core, identity, await reply(core.engine, identity, id, body)) : leave
}

export const passo: Answer<'passo'> = async (core, { params: { id }, body, identity }) => {
  const leave = await permitted(core, identity, 'comunicazione.tratta', id)
  return leave.ok ? shown(core, identity, await treat(core.engine, identity, id, body)) : leave
}

type Permitted = Result<NonNullable<Awaited<ReturnType<Core['engine']['ledger']['correspondence']['thread']>>>, Failure>

/** The communication, when he may do that with it; of any other he learns nothing, not even that it is there. */
export async function permitted(
  { engine, access }: Core,
  identity: Identity,
  action: 'comunicazione.leggi' | 'comunicazione.replica' | 'comunicazione.tratta',
  id: string,
): Promise<Permitted> {
  const kept = await engine.ledger.correspondence.thread(id)
  const found = kept && addressed(kept.communication)
  const leave = await access.mayWithThread(identity, action, { id, found })
  if (!leave.ok) return leave
  return kept === undefined ? no(never('comunicazione-sconosciuta', { comunicazione: id })) : ok(kept)
}

function addressed({ id, azienda, sede, mittente }: Omit<Addressed, 'recipient'> & { readonly mittente: string }) {
  return { id, azienda, sede, recipient: mittente }
}

/** How the communication stands now, as his side sees it. */
async function shown({ engine }: Core, identity: Identity, done: Filed) {
  if (!done.ok) return done
  const kept = await engine.ledger.correspondence.thread(done.value)
  if (kept === undefined) return no(never('comunicazione-sconosciuta', { comunicazione: done.value }))
  const told = ok(threadFor(sideOf(identity), kept.communication, kept.steps))
  return done.repeat ? { ...told, repeat: done.repeat } : told
}

export function sideOf({ ruoli }: Identity): Lato {
  return ruoli.includes('operatore') ? 'sede' : 'contribuente'
}

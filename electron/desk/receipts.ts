import type { Ricevuta } from '#core/contract/ricevuta.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { EMBEDDED_CORE } from './core-port.ts'
import { later, never, now, type Desk } from './desk.ts'
import type { KeptReceipt, PinnedKey, Receipts } from './kept-receipts.ts'
import { wrongState } from './drafts.ts'

/** `chiave-cambiata`: well signed, with a key of that core which nobody at this desk has said to be good. */
export type Verdict = 'valida' | 'chiave-cambiata' | 'alterata' | 'chiave-sconosciuta' | 'non-ricevuta'

/** A receipt, verified. What it says is there only when its signature holds. */
export type ReceiptView = {
  readonly verdict: Verdict
  readonly jws: string
  readonly kid?: string
  /** The core whose key it is. */
  readonly core?: string
  readonly ricevuta?: Ricevuta
}

type Taking = Pick<Desk, 'store' | 'core' | 'clock'> & { readonly receipts: Receipts }

/** The receipt of a decided task: the one that is kept, else asked of the core that decided, and kept. */
export async function takeReceipt(desk: Taking, id: string): Promise<Result<KeptReceipt, Failure>> {
  const known = await desk.receipts.kept.find(id)
  if (known !== undefined) return ok(known)
  const task = await desk.store.task(id)
  if (task === undefined) return no(never('unknown-task'))
  if (task.outcome === undefined) return no(wrongState(task))
  const { core = EMBEDDED_CORE } = task
  if (core !== EMBEDDED_CORE && core !== desk.core.id) return no(later('altro-core', { core }))
  return taken(desk, id, core)
}

/** A core that gives a receipt of something else, or one that its own keys do not confirm, is not believed. */
async function taken(desk: Taking, id: string, core: string): Promise<Result<KeptReceipt, Failure>> {
  const given = await desk.core.receipt(id)
  if (!given.ok) return given
  const { jws, keys } = given.value
  const said = await desk.receipts.verify(jws, keys)
  if (said.is !== 'valida' || said.ricevuta.id !== id) return no(later('ricevuta-incoerente', { core }))
  const receipt = { task: id, core, jws, takenAt: now(desk) }
  await desk.receipts.kept.keep(receipt, keys)
  return ok(receipt)
}

/** The receipt of a task with what it is worth, verified here and now, asking nobody but for a receipt not yet here. */
export async function receiptOf(desk: Taking, id: string): Promise<Result<ReceiptView, Failure>> {
  const kept = await takeReceipt(desk, id)
  return kept.ok ? ok(await verified(desk.receipts, kept.value.jws)) : kept
}

/** Verifies a receipt with the keys that the desk knows. */
export async function verified({ kept, verify }: Receipts, jws: string): Promise<ReceiptView> {
  const keys = await kept.keys()
  const said = await verify(jws, keys)
  if (said.is === 'non-ricevuta') return { verdict: said.is, jws }
  const key = keys.filter(({ kid }) => kid === said.kid).sort(trustedFirst)[0]
  const about = { jws, kid: said.kid, ...(key && { core: key.core }) }
  if (said.is !== 'valida') return { verdict: said.is, ...about }
  return { verdict: key?.trusted ? 'valida' : 'chiave-cambiata', ...about, ricevuta: said.ricevuta }
}

const AT_A_TIME = 50 // some tens of milliseconds: whoever stops it does not wait longer than that

/** Verifies many, as long as it is to go on; stopped, it gives those it had come to. */
export async function verifiedAll(
  receipts: Receipts,
  all: readonly string[],
  goesOn: (done: number, total: number) => boolean,
): Promise<readonly ReceiptView[]> {
  const views: ReceiptView[] = []
  do {
    const some = all.slice(views.length, views.length + AT_A_TIME)
    views.push(...(await Promise.all(some.map((jws) => verified(receipts, jws)))))
  } while (views.length < all.length && goesOn(views.length, all.length))
  return views
}

function trustedFirst(one: PinnedKey, other: PinnedKey): number {
  return Number(other.trusted) - Number(one.trusted)
}

const TOGETHER = 50 // receipts after an exchange: they come while one works, and the next exchange goes on

/** Takes in receipts that are still at the chosen core, some of them; a core that does not answer is asked another time. */
export async function takeAwaited(desk: Taking): Promise<void> {
  for (const id of await desk.receipts.kept.awaited(desk.core.id, TOGETHER)) {
    const kept = await takeReceipt(desk, id)
    if (!kept.ok && kept.failure.retry === 'later') return
  }
}

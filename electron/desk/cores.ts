import type { Failure } from '#core/kernel/failure.ts'
import type { Instant } from '#core/kernel/clock.ts'
import { EMBEDDED_CORE } from './core-port.ts'
import { now, type Desk } from './desk.ts'
import type { Memory } from './desk-store.ts'
import type { KeptAccess } from './kept-access.ts'

/** Who is signed in to a core elsewhere, and how; never with what. */
export type SignedIn =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'token' }
  | { readonly kind: 'oidc'; readonly issuer: string; readonly clientId: string; readonly nome: string }

/** With whom one signs in to a core, as which program, and what the bearer is to be good for (RFC 8707) where that is told. */
export type CoreProvider = { readonly issuer: string; readonly clientId: string; readonly resource?: string }

/** A core that the studio works with, or has worked with. */
export type CoreState = {
  readonly id: string
  readonly isChosen: boolean
  readonly access: SignedIn
  /** What it has, or may have, and has told no outcome of. */
  readonly undecided: number
  readonly lastSync?: Instant
  readonly lastFailure?: Failure
}

/** What a screen about cores tells. */
export type CoresView = {
  readonly cores: readonly CoreState[]
  /** Somebody is signing in with the browser. */
  readonly signingIn: boolean
  /** Why the last sign-in did not go well. */
  readonly failure?: Failure
}

/** The id of the core that is chosen. */
export async function chosenCore({ store }: Pick<Desk, 'store'>): Promise<string> {
  return (await store.memory.recall('core')) ?? EMBEDDED_CORE
}

/**
 * Chooses the core that everything goes to from now on. Drafts, queue and history stay; what another core has, or may
 * have, stays with it until that one is chosen again; all that waited for its hour goes at once.
 */
export async function chooseCore({ store, clock }: Pick<Desk, 'store' | 'clock'>, id: string): Promise<void> {
  await store.transaction(async ({ memory, tasks, threads }) => {
    const known = (await memory.recall('cores')) ?? []
    if (id !== EMBEDDED_CORE && !known.includes(id)) await memory.remember('cores', [...known, id])
    await memory.remember('core', id)
    await tasks.hasten(now({ clock }))
    await threads.hasten(now({ clock }))
  })
}

/** Keeps how the studio shows a core who it is. Events are told by holder: another one hears them from the start, which is harmless. */
export async function keepAccess({ store }: Pick<Desk, 'store'>, id: string, access: KeptAccess | null): Promise<void> {
  await store.transaction(async ({ memory, replica }) => {
    const before = await memory.recall(`access:${id}`)
    if (access !== null && !isSameHolder(before, access)) {
      await memory.remember(`cursor:${id}`, 0)
      await memory.remember(`heardSince:${id}`, null)
      await memory.remember(`pass:${id}`, null)
      await replica.forget(id)
    }
    await memory.remember(`access:${id}`, access)
  })
}

function isSameHolder(before: KeptAccess | null | undefined, after: KeptAccess): boolean {
  if (before?.kind === 'token' && after.kind === 'token') return before.token === after.token
  return before?.kind === 'oidc' && after.kind === 'oidc' && before.soggetto === after.soggetto
}

/** Every core the studio knows, the embedded one first. */
export async function coreStates({ store }: Pick<Desk, 'store'>): Promise<readonly CoreState[]> {
  const { undecided } = await store.counts()
  const chosen = await chosenCore({ store })
  const known = (await store.memory.recall('cores')) ?? []
  const states: CoreState[] = []
  for (const id of [EMBEDDED_CORE, ...known])
    states.push({
      id,
      isChosen: id === chosen,
      access: signedIn(await store.memory.recall(`access:${id}`)),
      undecided: undecided[id] ?? 0,
      ...(await lastOf(store.memory, id)),
    })
  return states
}

async function lastOf(memory: Pick<Memory, 'recall'>, id: string) {
  const lastSync = await memory.recall(`lastSync:${id}`)
  const lastFailure = await memory.recall(`lastFailure:${id}`)
  return { ...(lastSync !== undefined && { lastSync }), ...(lastFailure && { lastFailure }) }
}

function signedIn(kept: KeptAccess | null | undefined): SignedIn {
  if (!kept) return { kind: 'nobody' }
  if (kept.kind === 'token') return { kind: 'token' }
  const { issuer, clientId, soggetto, nome = soggetto } = kept
  return { kind: 'oidc', issuer, clientId, nome }
}

import { EMBEDDED_CORE } from './core-port.ts'
import type { Desk } from './desk.ts'
import type { SyncState } from './sync-state.ts'

/** Opens or closes the line by the user's choice; what is queued stays queued. */
export async function setLine({ store }: Pick<Desk, 'store'>, online: boolean): Promise<void> {
  await store.transaction(({ memory }) => memory.remember('line', online ? 'online' : 'offline'))
}

export async function isOnline({ store }: Pick<Desk, 'store'>): Promise<boolean> {
  return (await store.memory.recall('line')) !== 'offline'
}

/** What the status bar tells. */
export async function syncState(
  { store, core }: Pick<Desk, 'store'> & { readonly core: Pick<Desk['core'], 'id'> },
  { syncing, progress }: Pick<SyncState, 'syncing' | 'progress'>,
): Promise<SyncState> {
  const { states, unread, undecided } = await store.counts()
  const messages = await store.threads.counts()
  const lastSync = await store.memory.recall(`lastSync:${core.id}`)
  const lastFailure = await store.memory.recall(`lastFailure:${core.id}`)
  const maintenance = await store.memory.recall(`maintenance:${core.id}`)
  const line = (await isOnline({ store })) ? (lastFailure ? 'unreachable' : 'online') : 'offline'
  const others = Object.entries(undecided).filter(([id]) => id !== core.id)
  return {
    core: core.id === EMBEDDED_CORE ? 'embedded' : 'remote',
    where: core.id,
    line,
    syncing,
    queued: states.queued + states.sending + messages.queued,
    parked: states.parked,
    unread,
    messages: { unread: messages.unread, parked: messages.parked },
    elsewhere: others.reduce((all, [, n]) => all + n, 0),
    ...(progress && { progress }),
    ...(lastSync !== undefined && { lastSync }),
    ...(lastFailure && { lastFailure }),
    ...(maintenance && { maintenance }),
  }
}

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
  { store }: Pick<Desk, 'store'>,
  { core, syncing }: Pick<SyncState, 'core' | 'syncing'>,
): Promise<SyncState> {
  const { states, unread } = await store.counts()
  const lastSync = await store.memory.recall('lastSync')
  const lastFailure = await store.memory.recall('lastFailure')
  const line = (await isOnline({ store })) ? (lastFailure ? 'unreachable' : 'online') : 'offline'
  return {
    core,
    line,
    syncing,
    queued: states.queued + states.sending,
    parked: states.parked,
    unread,
    ...(lastSync !== undefined && { lastSync }),
    ...(lastFailure && { lastFailure }),
  }
}

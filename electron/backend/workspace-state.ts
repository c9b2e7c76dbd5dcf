import { basename } from 'node:path'
import type { Failure } from '#core/kernel/failure.ts'
import type { WorkspaceState } from '#electron/bridge/workspace.ts'
import type { KeyStore } from '#electron/store/workspace/key-store.ts'
import { peekWorkspace } from '#electron/store/workspace/peek-workspace.ts'

/** Where a folder stands before it is unlocked. */
export async function stateOfFolder(folder: string, keyStore: KeyStore): Promise<WorkspaceState> {
  const found = await peekWorkspace(folder)
  if (!found.ok) return (await stateOfFailure(found.failure, folder, keyStore)) ?? unreadable(folder, found.failure)
  const { name, keys } = found.value
  return { state: 'locked', name, keyStore: keys.keyStore !== undefined && (await keyStore.available()) }
}

/** The state some failures stand for; the others (a wrong passphrase) change nothing. */
export async function stateOfFailure(
  failure: Failure,
  folder: string,
  keyStore: KeyStore,
): Promise<WorkspaceState | undefined> {
  switch (failure.code) {
    case 'none':
      return { state: 'none', keyStore: await keyStore.available() }
    case 'busy':
      return { state: 'busy', name: nameIn(failure, folder) }
    case 'read-only':
      return { state: 'read-only', name: nameIn(failure, folder), folder }
    case 'damaged':
    case 'newer':
      return unreadable(folder, failure)
    default:
      return undefined
  }
}

function unreadable(folder: string, failure: Failure): WorkspaceState {
  return { state: 'damaged', name: nameIn(failure, folder), detail: failure.details?.['found'] ?? failure.code }
}

function nameIn({ details }: Failure, folder: string): string {
  return details?.['name'] ?? basename(folder)
}

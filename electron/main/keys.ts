import { safeStorage } from 'electron'
import type { Reply } from '#core/contract/reply.ts'

// Electron 45's asynchronous store also reads what the older one wrote.
type Store = {
  isAvailable(): Promise<boolean>
  wrap(key: string): Promise<Buffer>
  unwrap(wrapped: Buffer): Promise<string>
}
type Old = {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(bytes: Buffer): string
}
const isNew = typeof (safeStorage as Partial<typeof safeStorage>).encryptStringAsync === 'function'
const old: Old = safeStorage

const store: Store = isNew
  ? {
      isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
      wrap: (key) => safeStorage.encryptStringAsync(key),
      unwrap: async (wrapped) => (await safeStorage.decryptStringAsync(wrapped)).result,
    }
  : {
      isAvailable: () => Promise.resolve(old.isEncryptionAvailable()),
      wrap: (key) => Promise.resolve(old.encryptString(key)),
      unwrap: (wrapped) => Promise.resolve(old.decryptString(wrapped)),
    }

/** Whether the system really keeps secrets: Linux may offer a store whose key is a constant (`basic_text`). */
export async function hasKeyStore(): Promise<boolean> {
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
    return false
  return store.isAvailable()
}

/** Wraps the workspace's key for the disk; text in, base64 out. */
export async function wrapKey(key: string): Promise<Reply<string>> {
  if (!(await hasKeyStore())) return UNAVAILABLE
  return { ok: true, value: (await store.wrap(key)).toString('base64') }
}

/** Gives back what `wrapKey` wrapped, or says why the system's store would not. */
export async function unwrapKey(wrapped: string): Promise<Reply<string>> {
  if (!(await hasKeyStore())) return UNAVAILABLE
  try {
    return { ok: true, value: await store.unwrap(Buffer.from(wrapped, 'base64')) }
  } catch {
    return { ok: false, failure: { code: 'key-store-refused', retry: 'never' } }
  }
}

const UNAVAILABLE = { ok: false, failure: { code: 'key-store-unavailable', retry: 'never' } } as const

import { safeStorage } from 'electron'
import type { Reply } from '#core/contract/reply.ts'
import type { Ask } from './backend-host.ts'

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
async function hasKeyStore(): Promise<boolean> {
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
    return false
  return store.isAvailable()
}

/** Wraps the workspace's key for the disk; text in, base64 out. */
async function wrapKey(key: string): Promise<Reply<string>> {
  if (!(await hasKeyStore())) return UNAVAILABLE
  return { ok: true, value: (await store.wrap(key)).toString('base64') }
}

/** Gives back what `wrapKey` wrapped, or says why the system's store would not. */
async function unwrapKey(wrapped: string): Promise<Reply<string>> {
  if (!(await hasKeyStore())) return UNAVAILABLE
  try {
    return { ok: true, value: await store.unwrap(Buffer.from(wrapped, 'base64')) }
  } catch {
    return { ok: false, failure: { code: 'key-store-refused', retry: 'never' } }
  }
}

/** Answers what the backend asks of the system's key store. */
export async function answerAsk({ name, input }: Ask): Promise<Reply<unknown>> {
  switch (name) {
    case 'keys.available':
      return { ok: true, value: await hasKeyStore() }
    case 'keys.wrap':
      return wrapKey(input)
    case 'keys.unwrap':
      return unwrapKey(input)
  }
}

const UNAVAILABLE = { ok: false, failure: { code: 'key-store-unavailable', retry: 'never' } } as const

import type { Reply } from '#core/contract/reply.ts'
import type { FromBackend } from '#electron/bridge/wire.ts'
import type { Browser } from './studio-cores.ts'
import type { KeyStore } from '#electron/store/workspace/key-store.ts'

type Ask = Extract<FromBackend, { kind: 'ask' }>

/** Questions to main, which alone can reach the system's key store and the user's browser; each waits for its answer. */
export class Asks {
  readonly #send: (ask: Ask) => void
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>()
  #seq = 0

  constructor(send: (ask: Ask) => void) {
    this.#send = send
  }

  ask(name: Ask['name'], input: string): Promise<Reply<unknown>> {
    this.#seq += 1
    const seq = this.#seq
    return new Promise((settle) => {
      this.#waiting.set(seq, settle)
      this.#send({ kind: 'ask', seq, name, input })
    })
  }

  settle(seq: number, reply: Reply<unknown>): void {
    this.#waiting.get(seq)?.(reply)
    this.#waiting.delete(seq)
  }
}

/** The system's key store, asked of main. */
export function keyStoreOver(asks: Pick<Asks, 'ask'>): KeyStore {
  return {
    available: async () => {
      const reply = await asks.ask('keys.available', '')
      return reply.ok && reply.value === true
    },
    wrap: async (secret) => textOf(await asks.ask('keys.wrap', secret)),
    unwrap: async (wrapped) => textOf(await asks.ask('keys.unwrap', wrapped)),
  }
}

/** The user's own browser, asked of main. */
export function browserOver(asks: Pick<Asks, 'ask'>): Browser {
  return async (address) => {
    const reply = await asks.ask('browser.open', address)
    return reply.ok ? { ok: true, value: null } : reply
  }
}

function textOf(reply: Reply<unknown>): Reply<string> {
  if (!reply.ok) return reply
  return typeof reply.value === 'string'
    ? { ok: true, value: reply.value }
    : { ok: false, failure: { code: 'key-store-refused', retry: 'never' } }
}

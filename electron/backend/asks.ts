import type { Reply } from '#core/contract/reply.ts'
import type { FromBackend } from '#electron/bridge/wire.ts'
import type { Printer } from './export-work.ts'
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

/** Chromium's printing, asked of main. */
export function printerOver(asks: Pick<Asks, 'ask'>): Printer {
  let born = 0
  return async ({ page, footer }, signal) => {
    born += 1
    const job = String(born)
    const giveUp = () => void asks.ask('pdf.cancel', job)
    signal.addEventListener('abort', giveUp)
    try {
      const reply = await asks.ask('pdf.print', JSON.stringify({ job, page, footer }))
      if (!reply.ok) return reply
      return { ok: true, value: Buffer.from(String(reply.value), 'base64') }
    } finally {
      signal.removeEventListener('abort', giveUp)
    }
  }
}

function textOf(reply: Reply<unknown>): Reply<string> {
  if (!reply.ok) return reply
  return typeof reply.value === 'string'
    ? { ok: true, value: reply.value }
    : { ok: false, failure: { code: 'key-store-refused', retry: 'never' } }
}

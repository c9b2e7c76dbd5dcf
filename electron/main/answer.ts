import type { Reply } from '#core/contract/reply.ts'
import { calls, type CallName } from '#electron/bridge/calls.ts'

type Ipc<E> = { handle(channel: string, listener: (event: E, raw: unknown) => Promise<Reply<unknown>>): void }

/** Answers one call, whose input has been read; main answers some itself and passes the rest to the backend. */
export type Answer = (name: CallName, input: unknown) => Promise<Reply<unknown>>

/** Binds every call of the table: strangers are turned away, input is read before use, exceptions stay home. */
export function answerAll<E>(ipc: Ipc<E>, isOurs: (event: E) => boolean, answer: Answer, report: Report): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipc.handle(name, async (event, raw) => {
      if (!isOurs(event)) return refusal('stranger')
      const input = read(name, raw)
      if (!input.ok) return refusal('malformed')
      try {
        return await answer(name, input.value)
      } catch (error) {
        report(error)
        return refusal('unexpected')
      }
    })
  }
}

/** Where an exception's trace goes; see `report.ts`. */
export type Report = (error: unknown) => void

function read(name: CallName, raw: unknown): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: calls[name].read(raw) }
  } catch {
    return { ok: false } // what it says would quote the input
  }
}

function refusal(code: string): Reply<never> {
  return { ok: false, failure: { code, retry: 'never' } }
}

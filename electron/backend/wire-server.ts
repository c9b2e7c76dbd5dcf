import type { Reply } from '#core/contract/reply.ts'
import { languageOf, type Language } from '#core/domain/language.ts'
import type { ToBackend } from '#electron/bridge/wire.ts'
import { isBackendCall, readInput, type BackendHandlers } from './answers.ts'
import type { HostPort } from './host-port.ts'
import { refusalOf } from './refusal.ts'
import type { Report } from './report.ts'

export type Serving = {
  readonly handlers: BackendHandlers
  /** An answer of main to what was asked of it. */
  readonly settle: (seq: number, reply: Reply<unknown>) => void
  /** Another language is written from now on. */
  readonly speak: (language: Language) => void
  readonly stop: () => Promise<void>
  readonly report: Report
}

/** Answers every message of the host; only envelopes leave, exceptions stay home. */
export function serve(port: HostPort, { handlers, settle, speak, stop, report }: Serving): void {
  const reply = async (call: Call) =>
    port.send({ kind: 'reply', seq: call.seq, reply: await answer(handlers, call, report) })
  const end = async () => {
    await stop()
    port.send({ kind: 'stopped' })
  }
  port.onMessage((message) => {
    if (message.kind === 'call') void reply(message)
    else if (message.kind === 'reply') settle(message.seq, message.reply)
    else if (message.kind === 'language') speak(languageOf(message.language))
    else void end()
  })
  port.onGone(() => void stop().finally(() => process.exit()))
  port.send({ kind: 'ready' })
}

type Call = Extract<ToBackend, { kind: 'call' }>

async function answer(handlers: BackendHandlers, { name, input }: Call, report: Report): Promise<Reply<unknown>> {
  if (!isBackendCall(name)) return { ok: false, failure: { code: 'unknown-call', retry: 'never' } }
  try {
    const handle = handlers[name] as (input: unknown) => Promise<Reply<unknown>>
    return await handle(readInput(name, input))
  } catch (error) {
    return { ok: false, failure: refusalOf(error, report) }
  }
}

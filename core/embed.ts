import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { Answers } from '#core/engine/batch.ts'
import { broken, type Engine } from '#core/engine/engine.ts'
import type { EventsAfter } from '#core/engine/ledger.ts'
import { recall } from '#core/engine/recall.ts'
import { submit } from '#core/engine/submit.ts'
import { TUTTI_ATTIVI } from '#core/service/activation.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import type { Archive } from '#core/store/open.ts'

/** A core in the process of who asks; each request is decided on arrival, and acknowledged when it is on disk. */
export type EmbeddedCore = {
  /** `mittente` is who hands the batch in: outcomes are told to him, whoever asks. */
  submit(batch: readonly unknown[], mittente?: string): Promise<Answers>
  recall(id: string): Promise<Result<null, Failure>>
  events(recipient: string, after: number, limit: number): Promise<Result<EventsAfter, Failure>>
}

type Parts = Omit<Engine, 'ledger' | 'activations'> & { readonly archive: Pick<Archive, 'core' | 'statements'> }

/** Puts the core together on an open archive. */
export function embed({ archive, ...rest }: Parts): EmbeddedCore {
  const engine: Engine = { ...rest, activations: TUTTI_ATTIVI, ledger: ledgerIn(archive) }
  return {
    submit: (batch, mittente) => submit(engine, batch, mittente),
    recall: async (id) => {
      const answer = await recall(engine, id)
      return answer.ok ? ok(null) : answer
    },
    events: async (recipient, after, limit) => {
      try {
        return ok(await engine.ledger.events(recipient, after, limit))
      } catch (error) {
        return broken(engine, 'archivio-non-disponibile', error)
      }
    },
  }
}

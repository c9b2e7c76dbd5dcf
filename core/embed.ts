import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { Answers } from '#core/engine/batch.ts'
import { broken, type Engine } from '#core/engine/engine.ts'
import type { EventsAfter } from '#core/engine/ledger.ts'
import { moment } from '#core/engine/moment.ts'
import { recall } from '#core/engine/recall.ts'
import { replay, type ReplayPage } from '#core/engine/replay.ts'
import { submit } from '#core/engine/submit.ts'
import { standing, type Standing } from '#core/service/activation.ts'
import { EMBEDDED, type Settings } from '#core/service/settings.ts'
import type { AnyService } from '#core/service/define.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { settingsIn } from '#core/store/settings.ts'
import type { Archive } from '#core/store/open.ts'

/** A core in the process of who asks; each request is decided on arrival, and acknowledged when it is on disk. */
export type EmbeddedCore = {
  /** `mittente` is who hands the batch in: outcomes are told to him, whoever asks. */
  submit(batch: readonly unknown[], mittente?: string): Promise<Answers>
  recall(id: string): Promise<Result<null, Failure>>
  events(recipient: string, after: number, limit: number): Promise<Result<EventsAfter, Failure>>
  /** A decided request with the dossier it was decided on; `undefined` while it is not. */
  settled(id: string): Promise<Result<Settled | undefined, Failure>>
  replay(after: string, limit: number): Promise<ReplayPage>
  /** Where somebody stands with each service today, by id. */
  standings(codiceFiscale: string): Promise<Result<Readonly<Record<string, Standing>>, Failure>>
}

export type Settled = NonNullable<Awaited<ReturnType<Engine['ledger']['settled']>>>

type Parts = Omit<Engine, 'ledger' | 'settings'> & { readonly archive: Pick<Archive, 'core' | 'statements'> }

/** Puts the core together on an open archive. */
export function embed({ archive, ...rest }: Parts): EmbeddedCore {
  const engine: Engine = { ...rest, settings: EMBEDDED, ledger: ledgerIn(archive) }
  return {
    submit: (batch, mittente) => submit(engine, batch, mittente),
    recall: async (id) => {
      const answer = await recall(engine, id)
      return answer.ok ? ok(null) : answer
    },
    events: (recipient, after, limit) => read(engine, () => engine.ledger.events(recipient, after, limit)),
    settled: (id) => read(engine, () => engine.ledger.settled(id)),
    replay: (after, limit) => replay(engine, after, limit),
    standings: (codiceFiscale) =>
      read(engine, async () => standingsOf(engine, await settingsIn(archive), codiceFiscale)),
  }
}

async function read<T>(engine: Engine, work: () => Promise<T>): Promise<Result<T, Failure>> {
  try {
    return ok(await work())
  } catch (error) {
    return broken(engine, 'archivio-non-disponibile', error)
  }
}

function standingsOf(engine: Engine, told: Settings | undefined, codiceFiscale: string) {
  const { oggi } = moment(engine)
  const where = ({ sheet: service }: AnyService) =>
    standing((told ?? engine.settings).attivazioni, { service, soggetti: [codiceFiscale], oggi })
  return Object.fromEntries(engine.services.map((service) => [service.id, where(service)]))
}

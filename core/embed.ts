import type { Failure } from '#core/kernel/failure.ts'
import { canonical } from '#core/kernel/canonical.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { ChiavePubblica } from '#core/contract/ricevuta.ts'
import type { Answers } from '#core/engine/batch.ts'
import { broken, type Engine } from '#core/engine/engine.ts'
import type { EventsAfter, Ledger } from '#core/engine/ledger.ts'
import { moment } from '#core/engine/moment.ts'
import { recall } from '#core/engine/recall.ts'
import { held } from '#core/engine/inspect.ts'
import { replay, type ReplayPage } from '#core/engine/replay.ts'
import { signedReceipt, type Receipts } from '#core/engine/ricevuta.ts'
import { submit } from '#core/engine/submit.ts'
import { standing, type Standing } from '#core/service/activation.ts'
import { EMBEDDED, type Settings } from '#core/service/settings.ts'
import type { AnyService } from '#core/service/define.ts'
import { signerOf } from '#core/signing/signer.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { keyRingIn, signedReceiptsIn } from '#core/store/receipts.ts'
import { settingsIn } from '#core/store/settings.ts'
import type { Archive } from '#core/store/open.ts'

/** A core in the process of who asks; each request is decided on arrival, and acknowledged when it is on disk. */
export type EmbeddedCore = {
  /** `mittente` is who hands the batch in: outcomes are told to him, whoever asks. */
  submit(batch: readonly unknown[], mittente?: string): Promise<Answers>
  recall(id: string): Promise<Result<null, Failure>>
  events: (...asked: Parameters<Ledger['events']>) => Promise<Result<EventsAfter, Failure>>
  /** A decided request with the dossier it was decided on; `undefined` while it is not. */
  settled(id: string): Promise<Result<Settled | undefined, Failure>>
  /** The signed receipt of a decided request; refused while it is not decided. */
  receipt(id: string): Promise<Result<GivenReceipt, Failure>>
  replay(after: string, limit: number): Promise<ReplayPage>
  /** Where somebody stands with each service today, by id. */
  standings(codiceFiscale: string): Promise<Result<Readonly<Record<string, Standing>>, Failure>>
}

/** How a receipt names the core that stands in the program. */
const NAME = 'core incorporato di Scrittoio'

/** A receipt, a compact JWS, with the public keys that receipts of this core are verified with. */
export type GivenReceipt = { readonly jws: string; readonly keys: readonly ChiavePubblica[] }

export type Settled = NonNullable<Awaited<ReturnType<Engine['ledger']['settled']>>>

type Parts = Omit<Engine, 'ledger' | 'settings'> & { readonly archive: Pick<Archive, 'core' | 'statements'> }

/** Puts the core together on an open archive. */
export function embed({ archive, ...rest }: Parts): EmbeddedCore {
  const engine: Engine = { ...rest, settings: EMBEDDED, ledger: ledgerIn(archive) }
  const receipts = {
    signer: signerOf({ ring: keyRingIn(archive.core), name: NAME, clock: rest.clock }),
    signed: signedReceiptsIn(archive.core),
  }
  return {
    submit: (batch, mittente) => submit(engine, batch, mittente),
    recall: async (id) => {
      const answer = await recall(engine, id)
      return answer.ok ? ok(null) : answer
    },
    events: (...asked) => read(engine, () => engine.ledger.events(...asked)),
    settled: (id) => read(engine, () => engine.ledger.settled(id)),
    receipt: async (id) => {
      const given = await read(engine, () => receiptOf(engine, receipts, id))
      return given.ok ? given.value : given
    },
    replay: (after, limit) => replay(engine, after, limit),
    standings: (codiceFiscale) =>
      read(engine, async () => standingsOf(engine, await settingsIn(archive), codiceFiscale)),
  }
}

async function receiptOf(engine: Engine, receipts: Receipts, id: string): Promise<Result<GivenReceipt, Failure>> {
  const found = await held(engine, id)
  if (!found.ok) return found
  const signed = await signedReceipt(receipts, found.value, canonical)
  return signed.ok ? ok({ jws: signed.value, keys: await receipts.signer.keys() }) : signed
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

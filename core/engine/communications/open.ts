import type { Opening } from '#core/contract/communications.ts'
import { isOggetto } from '#core/domain/oggetti.ts'
import { canonical } from '#core/kernel/canonical.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { broken, never, type Engine } from '#core/engine/engine.ts'
import type { LedgerTx } from '#core/engine/ledger.ts'
import { moment, type Moment } from '#core/engine/moment.ts'
import type { Communication, KeptStep } from './communications.ts'
import { sedeFor } from './competence.ts'
import { filesOf } from './files.ts'

/** Who writes: his codice fiscale, and his name if he has shown one. */
export type Author = { readonly soggetto: string; readonly nome?: string }

/** The communication that something was filed in; `repeat` where it had been filed before, and nothing was done now. */
export type Filed = Result<string, Failure> & { readonly repeat?: true }

/** Opens a communication to the competent Sede; the same one again gives what became of it. Names of files make no other of it. */
export async function open(engine: Engine, by: Author, asked: Opening): Promise<Filed> {
  const now = moment(engine)
  const hash = engine.digest(canonical({ ...asked, id: undefined, nomi: undefined }))
  try {
    return await engine.ledger.transaction((tx) => opened(engine, tx, { by, asked, hash, now }))
  } catch (error) {
    return broken(engine, 'archivio-non-disponibile', error)
  }
}

type Arriving = { readonly by: Author; readonly asked: Opening; readonly hash: string; readonly now: Moment }

async function opened(engine: Engine, tx: LedgerTx, arriving: Arriving): Promise<Filed> {
  const { by, asked, hash, now } = arriving
  await tx.lockCompanies([asked.azienda])
  const first = await tx.communications.step(asked.id)
  if (first !== undefined) return again(first, { hash, autore: by.soggetto })
  if (!isOggetto(asked.oggetto)) return no(never('oggetto-sconosciuto', { oggetto: asked.oggetto }))
  const sede = sedeFor(asked, await tx.communications.positions(asked.azienda))
  if (!sede.ok) return sede
  const files = await filesOf(engine, tx, by.soggetto, asked)
  if (!files.ok) return files
  const year = now.oggi.slice(0, 4)
  const protocollo = `CM-${year}-${String(await tx.nextProtocol(`comunicazioni ${year}`)).padStart(7, '0')}`
  const communication = communicationOf(arriving, { sede: sede.value, protocollo })
  await tx.communications.open(communication, firstStep(arriving, files.value))
  await tx.append(by.soggetto, [{ kind: 'comunicazione', request: asked.id, passo: 1, at: now.at }])
  return ok(asked.id)
}

/** The same content gives the same answer, for ever; the same id may never stand for something else. */
export function again(known: KeptStep, { hash, autore }: Pick<KeptStep, 'hash' | 'autore'>): Filed {
  const same = known.hash === hash && known.autore === autore
  return same ? { ...ok(known.communication), repeat: true } : no(never('contenuto-diverso'))
}

function communicationOf(
  { by, asked, now }: Arriving,
  { sede, protocollo }: { readonly sede: string; readonly protocollo: string },
): Communication {
  const { id, azienda, matricola, oggetto, previous } = asked
  const said = { ...(matricola !== undefined && { matricola }), ...(previous !== undefined && { previous }) }
  const times = { apertaIl: now.at, aggiornataIl: now.at }
  const { soggetto: mittente } = by
  return { id, protocollo, azienda, sede, oggetto, ...said, mittente, stato: 'aperta', ...times, ultimo: 1 }
}

function firstStep({ by, asked, hash, now }: Arriving, allegati: KeptStep['allegati']): KeptStep {
  const { soggetto: autore, nome } = by
  return {
    ...{
      id: asked.id,
      communication: asked.id,
      n: 1,
      hash,
      passo: 'apertura',
      at: now.at,
      lato: 'contribuente',
      autore,
    },
    ...(nome !== undefined && { nome }),
    ...{ testo: asked.testo, allegati, stato: 'aperta' },
  }
}

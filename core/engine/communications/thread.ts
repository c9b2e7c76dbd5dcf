import type { Answer, Step } from '#core/contract/communications.ts'
import { dopo, PASSI, type Passo } from '#core/domain/comunicazione.ts'
import { canonical } from '#core/kernel/canonical.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { broken, never, type Engine } from '#core/engine/engine.ts'
import type { LedgerTx } from '#core/engine/ledger.ts'
import { moment, type Moment } from '#core/engine/moment.ts'
import type { Communication, KeptStep, Operatore } from './communications.ts'
import { filesOf } from './files.ts'
import { again, type Author, type Filed } from './open.ts'

/** Who takes the step; an operatore comes with his Sede. */
export type Stepping = Author & { readonly sede?: string }

type Asked = Step | (Answer & { readonly passo: 'replica' })

const NOTHING_SHOWN = { allegati: [] }

/** Adds a message of who opened the communication. */
export function reply(engine: Engine, by: Author, id: string, asked: Answer): Promise<Filed> {
  return stepped(engine, by, id, { ...asked, passo: 'replica' })
}

/** What an operatore does; whether he may at all is for the door to say. */
export function treat(engine: Engine, by: Stepping, id: string, asked: Step): Promise<Filed> {
  return stepped(engine, by, id, asked)
}

async function stepped(engine: Engine, by: Stepping, id: string, asked: Asked): Promise<Filed> {
  const now = moment(engine)
  const hash = engine.digest(canonical({ ...asked, id: undefined, nomi: undefined, comunicazione: id }))
  try {
    return await engine.ledger.transaction((tx) => taken(engine, tx, { by, id, asked, hash, now }))
  } catch (error) {
    return broken(engine, 'archivio-non-disponibile', error)
  }
}

type Taking = {
  readonly by: Stepping
  readonly id: string
  readonly asked: Asked
  readonly hash: string
  readonly now: Moment
}

async function taken(engine: Engine, tx: LedgerTx, taking: Taking): Promise<Filed> {
  const { by, id, asked, hash, now } = taking
  const before = await tx.communications.find(id)
  if (before === undefined) return no(never('comunicazione-sconosciuta', { comunicazione: id }))
  const known = await tx.communications.step(asked.id)
  if (known !== undefined) return again(known, { hash, autore: by.soggetto })
  const refused = refusedBy(before, taking)
  if (refused !== undefined) return no(refused)
  const assignee = await assigneeAfter(tx, before, taking)
  if (!assignee.ok) return assignee
  const files = await filesOf(engine, tx, by.soggetto, 'allegati' in asked ? asked : NOTHING_SHOWN)
  if (!files.ok) return files
  const after = standing(before, taking, assignee.value)
  await tx.communications.add(after, stepOf(after, taking, files.value))
  if (by.sede !== undefined) await tx.communications.met({ ...operatoreOf(by), sede: by.sede, oggi: now.oggi })
  await tx.append(before.mittente, [{ kind: 'comunicazione', request: id, passo: after.ultimo, at: now.at }])
  return ok(id)
}

/** Only who has it in charge goes on with it; a colleague takes it over first, and sees what was said till then. */
const OF_THE_ASSIGNEE: ReadonlySet<Passo> = new Set(['rilascio', 'risposta', 'chiusura'])

function refusedBy(before: Communication, { by, asked }: Taking): Failure | undefined {
  const { stato, ultimo } = before
  if (dopo(stato, asked.passo) === undefined) return never('passo-non-ammesso', { stato, passo: asked.passo })
  if (asked.passo === 'replica') return undefined
  if (asked.dopo !== ultimo) return never('comunicazione-cambiata', { ultimo: String(ultimo) })
  return OF_THE_ASSIGNEE.has(asked.passo) ? refusedToColleagues(before, by) : undefined
}

function refusedToColleagues({ assegnata }: Communication, { soggetto }: Stepping): Failure | undefined {
  return assegnata?.operatore === soggetto ? undefined : never('in-carico-ad-altri', { nome: assegnata?.nome ?? '' })
}

async function assigneeAfter(
  tx: LedgerTx,
  { assegnata }: Communication,
  { by, asked }: Taking,
): Promise<Result<Operatore | undefined, Failure>> {
  if (asked.passo === 'rilascio') return ok(undefined)
  if (asked.passo === 'riapertura') return ok(operatoreOf(by))
  if (asked.passo !== 'presa') return ok(assegnata)
  const { operatore = by.soggetto } = asked
  if (operatore === by.soggetto) return ok(operatoreOf(by))
  const colleague = await tx.communications.colleague(operatore, by.sede ?? '')
  return colleague === undefined ? no(never('operatore-sconosciuto')) : ok(colleague)
}

function operatoreOf({ soggetto: operatore, nome }: Stepping): Operatore {
  return { operatore, ...(nome !== undefined && { nome }) }
}

function standing(before: Communication, { asked, now }: Taking, assegnata: Operatore | undefined): Communication {
  const { id, protocollo, azienda, matricola, sede, oggetto, previous, mittente, apertaIl } = before
  const said = { ...(matricola !== undefined && { matricola }), ...(previous !== undefined && { previous }) }
  const stato = dopo(before.stato, asked.passo) ?? before.stato
  const moved = { stato, ...(assegnata && { assegnata }), aggiornataIl: now.at, ultimo: before.ultimo + 1 }
  return { id, protocollo, azienda, sede, oggetto, ...said, mittente, apertaIl, ...moved }
}

function stepOf(after: Communication, { by, asked, hash, now }: Taking, allegati: KeptStep['allegati']): KeptStep {
  const { stato, assegnata, ultimo: n, id: communication } = after
  const { soggetto: autore, nome } = by
  const { passo, id } = asked
  return {
    ...{ id, communication, n, hash, passo, at: now.at, lato: PASSI[passo].lato, autore },
    ...(nome !== undefined && { nome }),
    ...('testo' in asked && { testo: asked.testo }),
    ...{ allegati, stato },
    ...(assegnata && { assegnata }),
  }
}

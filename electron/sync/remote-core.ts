import { setImmediate as turn } from 'node:timers/promises'
import { LONGEST_FILE } from '#core/contract/communication-routes.ts'
import type { CommunicationDetail } from '#core/contract/communications.ts'
import type { Gives } from '#core/contract/route.ts'
import type { OfOthers } from '#core/contract/outcome.ts'
import { EVENTS, EVENTS_HEADER, FILE_HEADER } from '#core/contract/protocol.ts'
import { routes } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Decision } from '#core/service/decide.ts'
import type { CorePort, MessageDoor, SettledRequest, ShownFile } from '#electron/desk/core-port.ts'
import type { ToldCompany, ToldPage } from '#electron/desk/told-company.ts'
import { later } from '#electron/desk/desk.ts'
import { answersIn, linesOf } from './batch-lines.ts'
import type { CoreLine } from './core-line.ts'
import { eventsIn } from './told-events.ts'

/** A core elsewhere, over the wire of core/contract: its address is what the desk tells it by. */
export function remoteCore(line: CoreLine): CorePort {
  return {
    id: line.parts.address,
    submit: async (batch, onDecided = nobody) => {
      const lines = linesOf(batch)
      const told = await line.hearFlowing(routes.presentaMolte, { body: lines.join('') }, (piece) => {
        if (speaksOfDecided(piece)) onDecided()
      })
      if (told.ok) return answersIn(told.value, batch, lines.length)
      // who may not ask at all may ask none of these
      return isForbidden(told.failure) ? ok(batch.map(() => told)) : told
    },
    deposit: (file) => deposit(line, file),
    messages: messagesOver(line),
    recall: async (id) => {
      const told = await line.ask(routes.richiama, { params: { id } })
      return told.ok ? ok(null) : told
    },
    events: async (after, limit, { sent } = { sent: false }) => {
      const headers = { [EVENTS_HEADER]: String(EVENTS) }
      const query = { dopo: after, limite: limit, ...(sent && { con: 'richieste' }) }
      const told = await line.ask(routes.eventi, { query, headers })
      return told.ok ? eventsIn(told.value) : told
    },
    dossiers: (after, limit, known) => dossiers(line, { after, limit, known }),
    leaves: () => turn(),
    settled: (id) => settled(line, id),
    receipt: async (id) => {
      const told = await line.ask(routes.ricevuta, { params: { id } })
      if (!told.ok) return told
      if (told.value.id !== id) return no(later('malformed-answer'))
      const published = await line.ask(routes.chiavi)
      return published.ok ? ok({ jws: told.value.jws, keys: published.value.keys }) : published
    },
    announced: () => line.announced,
    standings: async () => {
      const told = await line.ask(routes.catalogo)
      return told.ok ? ok(Object.fromEntries(told.value.servizi.map(({ id, standing }) => [id, standing]))) : told
    },
  }
}

function messagesOver(line: CoreLine): MessageDoor {
  return {
    open: async (opening) => aboutSame(await line.ask(routes.comunica, { body: JSON.stringify(opening) }), opening.id),
    reply: async (id, answer) =>
      aboutSame(await line.ask(routes.replica, { params: { id }, body: JSON.stringify(answer) }), id),
    file: (id, hash) => line.bytes(routes.allegatoDellaComunicazione, { params: { id, hash }, longest: LONGEST_FILE }),
  }
}

/** A thread that is not the one spoken of is no answer. */
function aboutSame(told: Result<{ readonly id: string }, Failure>, id: string): Result<CommunicationDetail, Failure> {
  if (told.ok && told.value.id !== id) return no(later('malformed-answer'))
  return told as Result<CommunicationDetail, Failure>
}

/** A file is long: one that the core has is not sent again. */
async function deposit(line: CoreLine, { hash, nome, contenuto }: ShownFile): Promise<Result<null, Failure>> {
  const known = await line.ask(routes.allegatoDepositato, { params: { hash } })
  if (known.ok) return ok(null)
  if (known.failure.code !== 'allegato-sconosciuto') return known
  const headers = { [FILE_HEADER]: encodeURIComponent(nome) }
  const told = await line.ask(routes.depositaAllegato, { headers, body: contenuto })
  if (!told.ok) return told
  return told.value.hash === hash ? ok(null) : no(later('malformed-answer'))
}

type Wanted = { readonly after: string | undefined; readonly limit: number; readonly known: readonly string[] }

/** A dossier of another company than the one it stands for is no answer. */
async function dossiers(line: CoreLine, wanted: Wanted): Promise<Result<ToldPage, Failure>> {
  const told = await askedFor(line, wanted)
  if (!told.ok) return told
  const { items, next, feed, passed } = told.value
  const isStuck = next !== undefined && next === wanted.after
  const isMixed = items.some((item) => 'dossier' in item && !isAbout(item, item.azienda))
  if (feed !== 'whole' || isStuck || isMixed) return no(later('malformed-answer'))
  return ok({ items: items.map(toldIn), ...(next !== undefined && { next }), ...(passed && { passed }) })
}

/** One that was updated back to before there were impronte does not know what they are: it is asked without, and tells all. */
async function askedFor(line: CoreLine, wanted: Wanted) {
  const told = await line.ask(routes.dossier, { query: queryOf(wanted) })
  const isUnknown = !told.ok && told.failure.code === 'malformata' && wanted.known.length > 0
  return isUnknown ? line.ask(routes.dossier, { query: queryOf({ ...wanted, known: [] }) }) : told
}

/** A core that gives no impronte is never shown any: it would not know what they are. */
const queryOf = ({ after, limit, known }: Wanted) => ({
  con: 'richieste',
  limite: limit,
  ...(after !== undefined && { cursore: after }),
  ...(known.length > 0 && { noti: known.join('.') }),
})

const isAbout = ({ dossier, richieste = [] }: Extract<DossierItem, { dossier: unknown }>, azienda: string) =>
  dossier.azienda.codiceFiscale === azienda && richieste.every(({ richiesta }) => richiesta.azienda === azienda)

type DossierItem = Gives<typeof routes.dossier>['items'][number]

/** A core that does not say how old its data are tells what it knows today. */
function toldIn(item: DossierItem): ToldCompany {
  if ('ended' in item) return item
  const { confermati = {}, richieste = [] } = item
  return { ...item, confermati, richieste: richieste as readonly OfOthers[] }
}

async function settled(line: CoreLine, id: string): Promise<Result<SettledRequest | undefined, Failure>> {
  const told = await line.ask(routes.richiesta, { params: { id } })
  if (!told.ok) return told.failure.code === 'richiesta-sconosciuta' ? ok(undefined) : told
  const { request, outcome } = told.value
  if (outcome === undefined) return ok(undefined)
  const { esito, checks, changes } = outcome
  const on = await line.ask(routes.dossierDellaRichiesta, { params: { id } })
  if (!on.ok) return on
  const decision = { esito, checks, changes } as Decision
  return ok({ request, settlement: { decision, dossier: on.value.dossier } })
}

const nobody = () => undefined

/** Whoever believes it asks the core for its events, and finds there what is so. */
function speaksOfDecided(piece: string): boolean {
  return piece.includes('"state":"decisa"')
}

function isForbidden({ code }: Failure): boolean {
  return code === 'non-autorizzato'
}

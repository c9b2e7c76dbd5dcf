import type { Asked } from '#core/contract/route.ts'
import type { RouteOf } from '#core/contract/routes.ts'
import { never } from '#core/engine/engine.ts'
import { moment } from '#core/engine/moment.ts'
import { between, figuresOf, type Place } from '#core/engine/sede.ts'
import type { Answer } from '#core/http/call.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { ownSede } from './own-sede.ts'

const DAY_MS = 86_400_000
const LONGEST_DAYS = 366

export const accessoPagina: Answer<'accessoPagina'> = ({ page }) =>
  Promise.resolve(page ? ok(page) : no(never('pagina-non-configurata')))

export const operatore: Answer<'operatore'> = (_, { identity }) => {
  const sede = ownSede(identity)
  const who = { operatore: identity.soggetto, ...(identity.nome && { nome: identity.nome }) }
  return Promise.resolve(sede.ok ? ok({ ...who, sede: sede.value }) : sede)
}

export const cercaRichieste: Answer<'cercaRichieste'> = async (core, { query, identity }) => {
  const sede = ownSede(identity)
  if (!sede.ok) return sede
  const { cursore, limite: limit, dal, al, ...wanted } = query
  const after = cursore === undefined ? undefined : readCursor(cursore)
  if (cursore !== undefined && after === undefined) return malformed('cursore')
  const search = { sede: sede.value, ...between(dal, al), limit, ...narrowed(wanted), ...(after && { after }) }
  const items = await core.sede.requests(search)
  const last = items.length === limit ? items.at(-1) : undefined
  return ok({ items, ...(last && { next: cursorOf(last) }) })
}

type Wanted = Omit<Asked<RouteOf<'cercaRichieste'>>['query'], 'cursore' | 'limite' | 'dal' | 'al'>

function narrowed({ oggetto, stato, ...same }: Wanted) {
  return { ...same, ...(oggetto !== undefined && { service: oggetto }), ...(stato !== undefined && { state: stato }) }
}

export const contribuente: Answer<'contribuente'> = async ({ engine, access }, { params: { azienda }, identity }) => {
  const leave = await access.maySee(identity, azienda)
  if (!leave.ok) return leave
  const richiedente = { codiceFiscale: identity.soggetto, ruolo: 'intermediario' as const }
  const { oggi } = moment(engine)
  const found = await engine.ledger.transaction((tx) => tx.dossier({ azienda, richiedente, oggi }))
  if (found === undefined) return no(never('non-autorizzato', { motivo: 'azienda-non-accessibile' }))
  const dossier: Omit<typeof found, 'richiedente'> & { richiedente?: unknown } = { ...found }
  delete dossier.richiedente
  return ok({ dossier })
}

export const cifre: Answer<'cifre'> = async (core, { query: { dal, al }, identity }) => {
  const sede = ownSede(identity)
  if (!sede.ok) return sede
  const days = (Date.parse(al) - Date.parse(dal)) / DAY_MS
  if (days < 0 || days >= LONGEST_DAYS) return malformed('al')
  return ok(await figuresOf(core.sede, sede.value, { dal, al }))
}

function malformed(dove: string): Result<never, Failure> {
  return no(never('malformata', { parte: 'query', dove }))
}

function cursorOf({ receivedAt, id }: Place): string {
  return Buffer.from(`${receivedAt} ${id}`).toString('base64url')
}

function readCursor(cursor: string): Place | undefined {
  const text = Buffer.from(cursor, 'base64url').toString()
  const [, receivedAt, id] = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) ([0-9a-f-]{36})$/.exec(text) ?? []
  return receivedAt !== undefined && id !== undefined ? { receivedAt, id } : undefined
}

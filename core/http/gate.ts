import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Identity } from '#core/access/identity.ts'
import type { Action } from '#core/access/matrix.ts'
import type { Role } from '#core/contract/identity.ts'
import { OLDEST_PROTOCOL, PROTOCOL, PROTOCOL_HEADER } from '#core/contract/protocol.ts'
import { routes, type RouteName, type RouteOf } from '#core/contract/routes.ts'
import { never } from '#core/engine/engine.ts'
import { refusedBy } from '#core/engine/maintenance.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Core } from './core.ts'

type Passed = Result<Identity | undefined, Failure>

export type Guarded = { [N in RouteName]: RouteOf<N>['who'] extends 'chiunque' ? never : N }[RouteName]

/** What a call of each route does: a token may do only what it was made for. */
export const ACTIONS: Readonly<Record<Guarded, Action>> = {
  catalogo: 'servizi.leggi',
  presenta: 'richiesta.invia',
  presentaMolte: 'richiesta.invia',
  richiesta: 'richiesta.leggi',
  ricevuta: 'richiesta.leggi',
  dossierDellaRichiesta: 'richiesta.leggi',
  richiama: 'richiesta.richiama',
  eventi: 'eventi.leggi',
  flussoEventi: 'eventi.leggi',
  dossier: 'dossier.leggi',
  operatore: 'servizi.leggi',
  cercaRichieste: 'richiesta.leggi',
  contribuente: 'dossier.leggi',
  cifre: 'richiesta.leggi',
  comunica: 'comunicazione.apri',
  comunicazioni: 'comunicazione.leggi',
  comunicazione: 'comunicazione.leggi',
  replica: 'comunicazione.replica',
  passo: 'comunicazione.tratta',
  comunicazioniDellaSede: 'comunicazione.leggi',
  operatoriDellaSede: 'comunicazione.tratta',
  depositaAllegato: 'allegato.deposita',
  allegatoDepositato: 'allegato.deposita',
  allegatoDellaComunicazione: 'comunicazione.leggi',
  allegatoDellaRichiesta: 'richiesta.leggi',
  metriche: 'impostazioni.leggi',
  registro: 'registro.leggi',
  tokenPropri: 'token.propri',
  revocaTokenProprio: 'token.propri',
  tokenDiTutti: 'token.tutti',
  creaToken: 'token.propri',
  revocaToken: 'token.tutti',
  impostazioni: 'impostazioni.leggi',
  annunciaManutenzione: 'impostazioni.scrivi',
  annullaManutenzione: 'impostazioni.scrivi',
}

const MINUTE_MS = 60_000

/** Looks at every call before anything of it is read: the version it speaks, who calls, whether he may, how often. */
export function gateOf(app: FastifyInstance, core: Pick<Core, 'access' | 'limits' | 'maintenance' | 'engine'>) {
  const { access, limits } = core
  const identified = app.createRateLimit({
    max: limits.callsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => request.identity?.soggetto ?? '',
  })
  const strangers = app.createRateLimit({ max: limits.strangersPerMinute, timeWindow: MINUTE_MS })

  return async (request: FastifyRequest, name: RouteName): Promise<Passed> => {
    if (!isGuarded(name)) return ok(undefined)
    const spoken = protocolOf(request.headers[PROTOCOL_HEADER])
    if (!spoken.ok) return spoken
    const known = await identityOf(request, access)
    if (!known.ok) return (await exceeded(strangers(request))) ?? known
    request.identity = known.value
    const passed = (await exceeded(identified(request))) ?? allowed(access, known.value, name)
    return passed.ok ? open(core, name, passed) : passed
  }
}

/** Nothing is taken in during a maintenance, but from who runs the core: he ends it. */
async function open(
  { maintenance, engine }: Pick<Core, 'maintenance' | 'engine'>,
  name: Guarded,
  passed: Passed,
): Promise<Passed> {
  const { method, who } = routes[name]
  if (method === 'GET' || who.every((role) => role === 'amministratore')) return passed
  const shut = refusedBy(await maintenance.read(), engine.clock.now())
  return shut === undefined ? passed : no(shut)
}

export function isGuarded(name: RouteName): name is Guarded {
  return routes[name].who !== 'chiunque'
}

function protocolOf(header: string | string[] | undefined): Result<number, Failure> {
  const details = { minimo: String(OLDEST_PROTOCOL), massimo: String(PROTOCOL) }
  const version = typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : undefined
  if (version === undefined) return no(never('protocollo-mancante', details))
  if (version < OLDEST_PROTOCOL) return no(never('protocollo-troppo-vecchio', details))
  if (version > PROTOCOL) return no(never('protocollo-troppo-nuovo', details))
  return ok(version)
}

async function identityOf({ headers }: FastifyRequest, access: Core['access']): Promise<Result<Identity, Failure>> {
  const [, bearer] = /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '') ?? []
  return bearer === undefined ? no(never('non-autenticato')) : access.authenticate(bearer)
}

function allowed(access: Core['access'], identity: Identity, name: Guarded): Passed {
  const who: readonly Role[] = routes[name].who
  if (!identity.ruoli.some((role) => who.includes(role))) return no(never('non-autorizzato'))
  const leave = access.may(identity, ACTIONS[name])
  return leave.ok ? ok(identity) : leave
}

type Counted = Promise<{ readonly isAllowed: boolean; readonly isExceeded?: boolean; readonly ttlInSeconds?: number }>

async function exceeded(counted: Counted): Promise<Result<never, Failure> | undefined> {
  const { isExceeded = false, ttlInSeconds = 60 } = await counted
  if (!isExceeded) return undefined
  return no({ code: 'troppe-richieste', retry: 'later', details: { secondi: String(ttlInSeconds) } })
}

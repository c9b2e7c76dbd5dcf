import * as v from 'valibot'
import { fascicoloRoutes } from './fascicolo-routes.ts'
import { administrationRoutes } from './administration-routes.ts'
import { communicationRoutes } from './communication-routes.ts'
import {
  afterDossier,
  afterEntry,
  afterEvent,
  byId,
  eventsUnderstood,
  lastEvent,
  nothing,
  streamAfter,
} from './inputs.ts'
import { JSON_MEDIA, NDJSON_MEDIA, SSE_MEDIA, TEXT_MEDIA } from './protocol.ts'
import {
  catalogue,
  coreEvent,
  decidedOn,
  document,
  dossierPage,
  eventPage,
  health,
  lineResult,
  readiness,
  receipt,
  registerPage,
  requestDetail,
} from './replies.ts'
import { chiavi, ricevutaFirmata } from './ricevuta.ts'
import type { Route } from './route.ts'
import { submission } from './submission.ts'

const KIB = 1024
/** Two hundred answers of four thousand characters would be longer: nobody ever writes them. */
export const LONGEST_SUBMISSION = 256 * KIB
/** Some ten thousand requests of an ordinary length. */
const LONGEST_BATCH = 32 * KIB * KIB
export const MOST_LINES = 10_000

const ASKS = ['contribuente'] as const
const COMES_IN = ['contribuente', 'operatore', 'amministratore'] as const
/** Who administers the core sees nothing of companies. */
const READS = ['contribuente', 'operatore'] as const
const RUNS = ['amministratore'] as const

const REFUSED_ON_ARRIVAL = [
  'malformata',
  'servizio-sconosciuto',
  'versione-non-supportata',
  'servizio-non-attivo',
  'troppi-allegati',
  'azienda-sconosciuta',
  'contenuto-diverso',
] as const

/** Everything that may be asked of a core over the wire. A new line here is a type error until the server answers it. */
export const routes = {
  catalogo: {
    method: 'GET',
    path: '/v1/catalogo',
    about: 'The services this core decides, the versions it still takes, and where the caller stands with each today.',
    who: COMES_IN,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: catalogue },
    refuses: [],
  },
  presenta: {
    method: 'POST',
    path: '/v1/richieste',
    about: 'Hands in one request. The same id with the same content gives the first receipt again, for ever.',
    who: ASKS,
    query: nothing,
    body: { media: JSON_MEDIA, schema: submission, bytes: LONGEST_SUBMISSION },
    status: 200,
    gives: { media: JSON_MEDIA, schema: receipt },
    refuses: REFUSED_ON_ARRIVAL,
  },
  presentaMolte: {
    method: 'POST',
    path: '/v1/richieste/lotto',
    about: 'Hands in many, one a line; each line gets its own answer, in order, and a bad one never stops the rest.',
    who: ASKS,
    query: nothing,
    body: { media: NDJSON_MEDIA, schema: submission, bytes: LONGEST_BATCH },
    status: 200,
    gives: { media: NDJSON_MEDIA, schema: lineResult },
    refuses: [],
  },
  richiesta: {
    method: 'GET',
    path: '/v1/richieste/{id}',
    about: 'One request as it was sent, its state, and once it is decided every check and change.',
    who: READS,
    params: byId,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: requestDetail },
    refuses: ['richiesta-sconosciuta'],
  },
  dossierDellaRichiesta: {
    method: 'GET',
    path: '/v1/richieste/{id}/dossier',
    about: 'The dossier a request was decided on.',
    who: READS,
    params: byId,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: decidedOn },
    refuses: ['richiesta-sconosciuta', 'non-ancora-decisa'],
  },
  ricevuta: {
    method: 'GET',
    path: '/v1/richieste/{id}/ricevuta',
    about: 'The receipt of a decided request, signed by the core: the same bytes whenever it is asked for.',
    who: READS,
    params: byId,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: ricevutaFirmata },
    refuses: ['richiesta-sconosciuta', 'non-ancora-decisa'],
  },
  richiama: {
    method: 'POST',
    path: '/v1/richieste/{id}/richiamo',
    about: 'Takes an undecided request back; asking twice gives the same answer.',
    who: ASKS,
    params: byId,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: receipt },
    refuses: ['richiesta-sconosciuta', 'gia-decisa'],
  },
  ...communicationRoutes,
  eventi: {
    method: 'GET',
    path: '/v1/eventi',
    about: 'What happened to the requests and communications of the caller after a cursor, in order and without gaps.',
    who: ASKS,
    query: afterEvent,
    headers: eventsUnderstood,
    status: 200,
    gives: { media: JSON_MEDIA, schema: eventPage },
    refuses: [],
  },
  flussoEventi: {
    method: 'GET',
    path: '/v1/eventi/flusso',
    about: 'The same as server-sent events, as they happen; Last-Event-ID, or `dopo`, tells after which one.',
    who: ASKS,
    query: streamAfter,
    headers: lastEvent,
    status: 200,
    gives: { media: SSE_MEDIA, schema: coreEvent },
    refuses: ['troppi-flussi'],
  },
  dossier: {
    method: 'GET',
    path: '/v1/dossier',
    about: 'Dossiers of the companies on which the caller has a title today, and tombstones where it ended.',
    who: ASKS,
    query: afterDossier,
    status: 200,
    gives: { media: JSON_MEDIA, schema: dossierPage },
    refuses: ['malformata'],
  },
  chiavi: {
    method: 'GET',
    path: '/v1/chiavi',
    about:
      'The public keys that receipts of this core are verified with (JWKS, RFC 7517), also those that sign no more.',
    who: 'chiunque',
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: chiavi },
    refuses: [],
  },
  ...fascicoloRoutes,
  salute: {
    method: 'GET',
    path: '/v1/salute',
    about: 'Whether the process is alive.',
    who: 'chiunque',
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: health },
    refuses: [],
  },
  prontezza: {
    method: 'GET',
    path: '/v1/prontezza',
    about: 'Whether it can be sent calls: its archive answers and it is not stopping.',
    who: 'chiunque',
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: readiness },
    refuses: ['archivio-non-disponibile', 'in-chiusura'],
  },
  metriche: {
    method: 'GET',
    path: '/v1/metriche',
    about: 'Figures for Prometheus, by route and status; nothing of them is about a person.',
    who: RUNS,
    query: nothing,
    status: 200,
    gives: { media: TEXT_MEDIA, schema: v.string() },
    refuses: [],
  },
  registro: {
    method: 'GET',
    path: '/v1/registro',
    about: 'Who did and saw what, in order; reading it is noted too.',
    who: RUNS,
    query: afterEntry,
    status: 200,
    gives: { media: JSON_MEDIA, schema: registerPage },
    refuses: [],
  },
  ...administrationRoutes,
  openapi: {
    method: 'GET',
    path: '/v1/openapi.json',
    about: 'This very document.',
    who: 'chiunque',
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: document },
    refuses: [],
  },
} as const satisfies Readonly<Record<string, Route>>

export type RouteName = keyof typeof routes
export type RouteOf<N extends RouteName> = (typeof routes)[N]

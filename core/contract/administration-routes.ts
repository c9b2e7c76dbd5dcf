import {
  announced,
  maintenance,
  service,
  settings,
  tokenMade,
  tokenPage,
  tokenRevoked,
  tokenWanted,
} from './administration.ts'
import { byId, nothing, ownTokens, tokensOfAll } from './inputs.ts'
import { JSON_MEDIA } from './protocol.ts'
import type { Route } from './route.ts'

const KIB = 1024
const ASKS = ['contribuente'] as const
const RUNS = ['amministratore'] as const

/** What may be asked by who runs a core, and by anybody of his own tokens. */
export const administrationRoutes = {
  servizio: {
    method: 'GET',
    path: '/v1/servizio',
    about: 'Which core this is, what it understands, how one signs in, and the maintenance that was announced.',
    who: 'chiunque',
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: service },
    refuses: [],
  },
  tokenPropri: {
    method: 'GET',
    path: '/v1/token/propri',
    about: 'The personal tokens of the caller, also those that open nothing any more.',
    who: ASKS,
    query: ownTokens,
    status: 200,
    gives: { media: JSON_MEDIA, schema: tokenPage },
    refuses: [],
  },
  revocaTokenProprio: {
    method: 'POST',
    path: '/v1/token/propri/{id}/revoca',
    about: 'Takes a token of the caller back: from now on it opens nothing.',
    who: ASKS,
    params: byId,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: tokenRevoked },
    refuses: ['token-inesistente'],
  },
  tokenDiTutti: {
    method: 'GET',
    path: '/v1/token',
    about: 'The personal tokens of everybody, or of one person.',
    who: RUNS,
    query: tokensOfAll,
    status: 200,
    gives: { media: JSON_MEDIA, schema: tokenPage },
    refuses: [],
  },
  creaToken: {
    method: 'POST',
    path: '/v1/token/propri',
    about:
      'Makes a personal token of the caller; it opens no more than his deleghe of the day do. It is shown this once.',
    who: ASKS,
    query: nothing,
    body: { media: JSON_MEDIA, schema: tokenWanted, bytes: 8 * KIB },
    status: 200,
    gives: { media: JSON_MEDIA, schema: tokenMade },
    refuses: ['malformata', 'troppi-token'],
  },
  revocaToken: {
    method: 'POST',
    path: '/v1/token/{id}/revoca',
    about: 'Takes anybody’s token back: from now on it opens nothing.',
    who: RUNS,
    params: byId,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: tokenRevoked },
    refuses: ['token-inesistente'],
  },
  impostazioni: {
    method: 'GET',
    path: '/v1/impostazioni',
    about: 'What the core was told without a release: which services are open to whom and since when.',
    who: RUNS,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: settings },
    refuses: [],
  },
  annunciaManutenzione: {
    method: 'POST',
    path: '/v1/manutenzione',
    about: 'Announces when the core will take nothing in, in place of what was announced before. Reads go on.',
    who: RUNS,
    query: nothing,
    body: { media: JSON_MEDIA, schema: maintenance, bytes: KIB },
    status: 200,
    gives: { media: JSON_MEDIA, schema: announced },
    refuses: ['malformata'],
  },
  annullaManutenzione: {
    method: 'POST',
    path: '/v1/manutenzione/annullamento',
    about: 'Takes the announced maintenance back, or ends the one under way.',
    who: RUNS,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: announced },
    refuses: [],
  },
} as const satisfies Readonly<Record<string, Route>>

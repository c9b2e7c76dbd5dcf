import { byCompany, lookedFor, period } from './fascicolo-inputs.ts'
import { companyView, figures, foundPage, operator, pageAccess } from './fascicolo-replies.ts'
import { nothing } from './inputs.ts'
import { JSON_MEDIA } from './protocol.ts'
import type { Route } from './route.ts'

const LOOKS = ['operatore'] as const

/** What the page of the operatori asks; all of it is about companies with a position of one's own Sede. */
export const fascicoloRoutes = {
  accessoPagina: {
    method: 'GET',
    path: '/v1/fascicolo/accesso',
    about: 'With which provider, and as which client, the page of the operatori signs in.',
    who: 'chiunque',
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: pageAccess },
    refuses: ['pagina-non-configurata'],
  },
  operatore: {
    method: 'GET',
    path: '/v1/fascicolo/operatore',
    about: 'Who the operatore is and of which Sede.',
    who: LOOKS,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: operator },
    refuses: [],
  },
  cercaRichieste: {
    method: 'GET',
    path: '/v1/fascicolo/richieste',
    about: 'Requests about companies of his Sede, the newest first, a page after another.',
    who: LOOKS,
    query: lookedFor,
    status: 200,
    gives: { media: JSON_MEDIA, schema: foundPage },
    refuses: [],
  },
  contribuente: {
    method: 'GET',
    path: '/v1/fascicolo/aziende/{azienda}',
    about: 'A company of his Sede as the archive knows it today.',
    who: LOOKS,
    params: byCompany,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: companyView },
    refuses: [],
  },
  cifre: {
    method: 'GET',
    path: '/v1/fascicolo/cifre',
    about: 'Figures of his Sede in a period of at most 366 days: outcomes by service, refusals by check, times.',
    who: LOOKS,
    query: period,
    status: 200,
    gives: { media: JSON_MEDIA, schema: figures },
    refuses: [],
  },
} as const satisfies Readonly<Record<string, Route>>

import { randomUUID } from 'node:crypto'
import type { Opening } from '#core/contract/communications.ts'
import type { Guarded } from '#core/http/gate.ts'
import { openingOf } from './communications.ts'
import { submissionOf } from './core.ts'
import type { Asking } from './wire.ts'

/** A company, and on it a request and a communication that somebody handed in. */
export type Place = { readonly azienda: string; readonly richiesta: string; readonly comunicazione: string }
type Probe = { readonly path: string } & Pick<Asking, 'json' | 'body' | 'headers' | 'method'>

/** `one`: about one company. `list`: gives what is one's own. `plain`: about no company. `line`: refuses in its lines. */
type Kind = 'one' | 'list' | 'plain' | 'line'

const FILE = '0'.repeat(64)
const asks = (soggetto: string) => ({ richiedente: { codiceFiscale: soggetto, ruolo: 'intermediario' } })
/** So many days from today: a period that holds what happens meanwhile. */
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const get = (path: (at: Place) => string) => (at: Place) => ({ path: path(at) })

/** About a company as a whole. */
export function openingAbout(azienda: string): Omit<Opening, 'matricola'> {
  const { oggetto, testo, allegati } = openingOf(1)
  return { id: randomUUID(), azienda, oggetto, testo, allegati }
}

/** How each guarded route is called about a place: a new route without a line does not compile. */
export const PROBES: { readonly [N in Guarded]: readonly [Kind, (at: Place, soggetto: string) => Probe] } = {
  catalogo: ['plain', get(() => '/v1/catalogo')],
  presenta: [
    'one',
    ({ azienda }, soggetto) => ({
      path: '/v1/richieste',
      json: submissionOf(1, { id: randomUUID(), azienda, ...asks(soggetto) }),
    }),
  ],
  presentaMolte: [
    'line',
    ({ azienda }, soggetto) => ({
      path: '/v1/richieste/lotto',
      body: JSON.stringify(submissionOf(1, { id: randomUUID(), azienda, ...asks(soggetto) })),
      headers: { 'content-type': 'application/x-ndjson' },
    }),
  ],
  richiesta: ['one', get(({ richiesta }) => `/v1/richieste/${richiesta}`)],
  ricevuta: ['one', get(({ richiesta }) => `/v1/richieste/${richiesta}/ricevuta`)],
  dossierDellaRichiesta: ['one', get(({ richiesta }) => `/v1/richieste/${richiesta}/dossier`)],
  richiama: ['one', ({ richiesta }) => ({ path: `/v1/richieste/${richiesta}/richiamo`, method: 'POST' })],
  eventi: ['list', get(() => '/v1/eventi')],
  flussoEventi: ['list', get(() => '/v1/eventi/flusso')],
  dossier: ['list', get(() => '/v1/dossier?con=richieste')],
  operatore: ['plain', get(() => '/v1/fascicolo/operatore')],
  cercaRichieste: ['list', get(() => '/v1/fascicolo/richieste')],
  contribuente: ['one', get(({ azienda }) => `/v1/fascicolo/aziende/${azienda}`)],
  cifre: ['list', get(() => `/v1/fascicolo/cifre?dal=${dayFrom(-30)}&al=${dayFrom(1)}`)],
  comunica: ['one', ({ azienda }) => ({ path: '/v1/comunicazioni', json: openingAbout(azienda) })],
  comunicazioni: ['list', get(() => '/v1/comunicazioni')],
  comunicazione: ['one', get(({ comunicazione }) => `/v1/comunicazioni/${comunicazione}`)],
  replica: [
    'one',
    ({ comunicazione }) => ({
      path: `/v1/comunicazioni/${comunicazione}/repliche`,
      json: { id: randomUUID(), testo: 'Aggiungo.', allegati: [] },
    }),
  ],
  passo: [
    'one',
    ({ comunicazione }) => ({
      path: `/v1/comunicazioni/${comunicazione}/passi`,
      json: { id: randomUUID(), passo: 'presa', dopo: 0 },
    }),
  ],
  comunicazioniDellaSede: ['list', get(() => '/v1/sede/comunicazioni')],
  operatoriDellaSede: ['list', get(() => '/v1/sede/operatori')],
  depositaAllegato: [
    'plain',
    () => ({
      path: '/v1/allegati',
      body: new TextEncoder().encode('%PDF-1.4\n%%EOF\n'),
      headers: { 'content-type': 'application/octet-stream', 'scrittoio-nome-file': 'prova.pdf' },
    }),
  ],
  allegatoDepositato: ['plain', get(() => `/v1/allegati/${FILE}`)],
  allegatoDellaComunicazione: [
    'one',
    get(({ comunicazione }) => `/v1/comunicazioni/${comunicazione}/allegati/${FILE}`),
  ],
  allegatoDellaRichiesta: ['one', get(({ richiesta }) => `/v1/richieste/${richiesta}/allegati/${FILE}`)],
  metriche: ['plain', get(() => '/v1/metriche')],
  tokenPropri: ['list', get(() => '/v1/token/propri')],
  revocaTokenProprio: ['plain', () => ({ path: `/v1/token/propri/${randomUUID()}/revoca`, method: 'POST' })],
  tokenDiTutti: ['plain', get(() => '/v1/token')],
  creaToken: [
    'plain',
    () => ({ path: '/v1/token/propri', json: { nome: 'prova', ambiti: ['richieste:leggi'], giorni: 1 } }),
  ],
  revocaToken: ['plain', () => ({ path: `/v1/token/${randomUUID()}/revoca`, method: 'POST' })],
  impostazioni: ['plain', get(() => '/v1/impostazioni')],
  annunciaManutenzione: [
    'plain',
    () => ({ path: '/v1/manutenzione', json: { dal: '2099-01-01T00:00:00Z', al: '2099-01-01T01:00:00Z' } }),
  ],
  annullaManutenzione: ['plain', () => ({ path: '/v1/manutenzione/annullamento', method: 'POST' })],
  registro: ['plain', get(() => '/v1/registro')],
}

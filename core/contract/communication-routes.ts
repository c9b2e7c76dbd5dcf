import * as v from 'valibot'
import { answer, colleagues, communication, communicationPage, keptFile, opening, step } from './communications.ts'
import { byFile, byId, communicationsOfSede, fileName, fileOf, nothing, ownCommunications } from './inputs.ts'
import { BYTES_MEDIA, JSON_MEDIA } from './protocol.ts'
import type { Route } from './route.ts'

const KIB = 1024
/** Four thousand characters, each written as JSON writes the longest ones, and some ids. */
const LONGEST_MESSAGE = 64 * KIB
/** More than any core lets a file be: what it lets it be is told by its settings. */
export const LONGEST_FILE = 16 * KIB * KIB

const ASKS = ['contribuente'] as const
const READS = ['contribuente', 'operatore'] as const
const OPERATES = ['operatore'] as const

const UNFIT_WORDS = ['malformata', 'contenuto-diverso', 'troppi-allegati', 'allegato-non-depositato'] as const

/** What may be asked of a core about communications, and about the files that these and requests show. */
export const communicationRoutes = {
  comunica: {
    method: 'POST',
    path: '/v1/comunicazioni',
    about:
      'Opens a communication to the Sede. The same id with the same content gives the same answer again, for ever.',
    who: ASKS,
    query: nothing,
    body: { media: JSON_MEDIA, schema: opening, bytes: LONGEST_MESSAGE },
    status: 200,
    gives: { media: JSON_MEDIA, schema: communication },
    refuses: [
      ...UNFIT_WORDS,
      ...(['oggetto-sconosciuto', 'matricola-sconosciuta', 'matricola-da-indicare', 'sede-non-nota'] as const),
    ],
  },
  comunicazioni: {
    method: 'GET',
    path: '/v1/comunicazioni',
    about: 'The communications that the caller opened, last touched first.',
    who: ASKS,
    query: ownCommunications,
    status: 200,
    gives: { media: JSON_MEDIA, schema: communicationPage },
    refuses: ['malformata'],
  },
  comunicazione: {
    method: 'GET',
    path: '/v1/comunicazioni/{id}',
    about: 'One communication with its whole thread.',
    who: READS,
    params: byId,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: communication },
    refuses: ['comunicazione-sconosciuta'],
  },
  replica: {
    method: 'POST',
    path: '/v1/comunicazioni/{id}/repliche',
    about: 'Adds a message of who opened it, as long as it is not closed. An id is taken once, for ever.',
    who: ASKS,
    params: byId,
    query: nothing,
    body: { media: JSON_MEDIA, schema: answer, bytes: LONGEST_MESSAGE },
    status: 200,
    gives: { media: JSON_MEDIA, schema: communication },
    refuses: [...UNFIT_WORDS, 'comunicazione-sconosciuta', 'passo-non-ammesso'],
  },
  passo: {
    method: 'POST',
    path: '/v1/comunicazioni/{id}/passi',
    about:
      'Takes a communication of one’s Sede in charge, hands it over, gives it back, answers, closes or reopens it.',
    who: OPERATES,
    params: byId,
    query: nothing,
    body: { media: JSON_MEDIA, schema: step, bytes: LONGEST_MESSAGE },
    status: 200,
    gives: { media: JSON_MEDIA, schema: communication },
    refuses: [
      ...UNFIT_WORDS,
      ...(['comunicazione-sconosciuta', 'passo-non-ammesso', 'comunicazione-cambiata'] as const),
      ...(['in-carico-ad-altri', 'operatore-sconosciuto'] as const),
    ],
  },
  comunicazioniDellaSede: {
    method: 'GET',
    path: '/v1/sede/comunicazioni',
    about: 'The communications that came to the Sede of the operatore, last touched first.',
    who: OPERATES,
    query: communicationsOfSede,
    status: 200,
    gives: { media: JSON_MEDIA, schema: communicationPage },
    refuses: ['malformata'],
  },
  operatoriDellaSede: {
    method: 'GET',
    path: '/v1/sede/operatori',
    about: 'The operatori of the same Sede that have worked with this core: whom one can hand over to.',
    who: OPERATES,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: colleagues },
    refuses: [],
  },
  depositaAllegato: {
    method: 'POST',
    path: '/v1/allegati',
    about:
      'Hands over a file, to be shown by a request or a communication of the caller. The same file twice is kept once, under its last name.',
    who: READS,
    query: nothing,
    headers: fileName,
    body: { media: BYTES_MEDIA, schema: v.instance(Uint8Array), bytes: LONGEST_FILE },
    status: 200,
    gives: { media: JSON_MEDIA, schema: keptFile },
    refuses: ['allegato-vuoto', 'allegato-non-ammesso', 'allegato-troppo-grande'],
  },
  allegatoDepositato: {
    method: 'GET',
    path: '/v1/allegati/{hash}',
    about: 'Whether the caller has handed that file over; of what others handed over nobody learns here.',
    who: READS,
    params: byFile,
    query: nothing,
    status: 200,
    gives: { media: JSON_MEDIA, schema: keptFile },
    refuses: ['allegato-sconosciuto'],
  },
  allegatoDellaComunicazione: {
    method: 'GET',
    path: '/v1/comunicazioni/{id}/allegati/{hash}',
    about: 'A file that a communication shows, to whoever may read that communication.',
    who: READS,
    params: fileOf,
    query: nothing,
    status: 200,
    gives: { media: BYTES_MEDIA, schema: v.instance(Uint8Array) },
    refuses: ['comunicazione-sconosciuta', 'allegato-sconosciuto'],
  },
  allegatoDellaRichiesta: {
    method: 'GET',
    path: '/v1/richieste/{id}/allegati/{hash}',
    about: 'A file that a request shows as evidence, to whoever may read that request.',
    who: READS,
    params: fileOf,
    query: nothing,
    status: 200,
    gives: { media: BYTES_MEDIA, schema: v.instance(Uint8Array) },
    refuses: ['richiesta-sconosciuta', 'allegato-sconosciuto'],
  },
} as const satisfies Readonly<Record<string, Route>>

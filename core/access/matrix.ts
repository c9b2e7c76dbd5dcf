import type { RuoloUtente } from './identity.ts'

/**
 * How near a company is to somebody today. To a contribuente: `propria` with a title in force on any of its positions,
 * `cessata` when he only had one in the past. To an operatore: `propria` with a position of his Sede.
 */
export const RELATIONS = ['propria', 'cessata', 'estranea'] as const
export type Relation = (typeof RELATIONS)[number]

/** `sue`: only what he handed in himself, and what he is told of it. */
export type Grant = 'sì' | 'sue' | 'no'

/** What is done about a company. Of communications, an operatore deals with those that came to his Sede. */
export const COMPANY_ACTIONS = [
  'richiesta.invia',
  'richiesta.richiama',
  'richiesta.leggi',
  'dossier.leggi',
  'eventi.leggi',
  'comunicazione.apri',
  'comunicazione.replica',
  'comunicazione.leggi',
  'comunicazione.tratta',
] as const
export type CompanyAction = (typeof COMPANY_ACTIONS)[number]

/** What is done about no company. `token.propri` are one's own, `token.tutti` are everybody's. */
export const PLAIN_ACTIONS = [
  'servizi.leggi',
  'allegato.deposita',
  'token.propri',
  'token.tutti',
  'impostazioni.leggi',
  'impostazioni.scrivi',
  'registro.leggi',
] as const
export type PlainAction = (typeof PLAIN_ACTIONS)[number]

export type Action = CompanyAction | PlainAction

type Row = Readonly<Record<Relation, Grant>>
const NEVER: Row = { propria: 'no', cessata: 'no', estranea: 'no' }

/** Who may do what about which company. Events stay with whom they were told to; dossiers follow the title of today. */
export const MATRIX: Readonly<Record<RuoloUtente, Readonly<Record<CompanyAction, Row>>>> = {
  contribuente: {
    'richiesta.invia': { propria: 'sì', cessata: 'no', estranea: 'no' },
    'richiesta.richiama': { propria: 'sue', cessata: 'no', estranea: 'no' },
    'richiesta.leggi': { propria: 'sì', cessata: 'sue', estranea: 'sue' },
    'dossier.leggi': { propria: 'sì', cessata: 'no', estranea: 'no' },
    'eventi.leggi': { propria: 'sue', cessata: 'sue', estranea: 'sue' },
    'comunicazione.apri': { propria: 'sì', cessata: 'no', estranea: 'no' },
    'comunicazione.replica': { propria: 'sue', cessata: 'no', estranea: 'no' },
    'comunicazione.leggi': { propria: 'sì', cessata: 'sue', estranea: 'sue' },
    'comunicazione.tratta': NEVER,
  },
  operatore: {
    'richiesta.invia': NEVER,
    'richiesta.richiama': NEVER,
    'richiesta.leggi': { propria: 'sì', cessata: 'no', estranea: 'no' },
    'dossier.leggi': { propria: 'sì', cessata: 'no', estranea: 'no' },
    'eventi.leggi': NEVER,
    'comunicazione.apri': NEVER,
    'comunicazione.replica': NEVER,
    'comunicazione.leggi': { propria: 'sì', cessata: 'no', estranea: 'no' },
    'comunicazione.tratta': { propria: 'sì', cessata: 'no', estranea: 'no' },
  },
  amministratore: {
    'richiesta.invia': NEVER,
    'richiesta.richiama': NEVER,
    'richiesta.leggi': NEVER,
    'dossier.leggi': NEVER,
    'eventi.leggi': NEVER,
    'comunicazione.apri': NEVER,
    'comunicazione.replica': NEVER,
    'comunicazione.leggi': NEVER,
    'comunicazione.tratta': NEVER,
  },
}

/** Who may do what is about no company. */
export const PLAIN: Readonly<Record<RuoloUtente, readonly PlainAction[]>> = {
  contribuente: ['servizi.leggi', 'allegato.deposita', 'token.propri'],
  operatore: ['servizi.leggi', 'allegato.deposita'],
  amministratore: ['servizi.leggi', 'token.tutti', 'impostazioni.leggi', 'impostazioni.scrivi', 'registro.leggi'],
}

/** What a role forbids, whatever other role one has: who sees the requests of a Sede hands none in. Our rule. */
export const INCOMPATIBLE: Readonly<Record<RuoloUtente, readonly Action[]>> = {
  contribuente: [],
  operatore: ['richiesta.invia', 'richiesta.richiama', 'comunicazione.apri', 'comunicazione.replica', 'token.propri'],
  amministratore: [],
}

/** What a personal token can be made for. What is in no list, no token does; what it holds never exceeds its holder. */
export const AMBITI = {
  'richieste:invia': [
    ...(['richiesta.invia', 'richiesta.richiama', 'allegato.deposita', 'servizi.leggi'] as const),
    ...(['comunicazione.apri', 'comunicazione.replica'] as const),
  ],
  'richieste:leggi': ['richiesta.leggi', 'eventi.leggi', 'comunicazione.leggi', 'servizi.leggi'],
  'dossier:leggi': ['dossier.leggi', 'servizi.leggi'],
} as const satisfies Readonly<Record<string, readonly Action[]>>
export type Ambito = keyof typeof AMBITI

import type { TipoAllegato } from '#core/domain/allegato.ts'
import type { EventKind, RequestState } from '#core/contract/outcome.ts'
import type { Ruolo } from '#core/domain/dossier.ts'
import type { ComunicazioniTable, DepositiTable, OperatoriTable, PassiTable } from './communications/tables.ts'
import type { Esito } from '#core/service/decide.ts'
import type { CompanyTables } from './company-schema.ts'
import type { WhoTables } from './who-schema.ts'

/** The JSON of a value, as text. */
type Json = string

/** A file shown as evidence, by the SHA-256 of what it holds. */
export type AllegatiTable = {
  hash: string
  nome: string
  tipo: TipoAllegato
  bytes: number
  contenuto: Uint8Array
  aggiunto_il: string
}

/** What the core can be told without a release: activations, limits. */
export type ImpostazioniTable = { nome: string; valore: Json }

/** One imported file: what the `fonte` of a datum names. */
export type ImportazioniTable = {
  id: string
  genere: string
  nome_file: string
  sha256: string
  avvenuta_il: string
  conteggi: Json
}

export type RequestsTable = {
  id: string
  hash: string
  service: string
  version: number
  azienda: string
  matricola: string | null
  soggetto: string
  richiedente: string
  ruolo: Ruolo
  delegante: string | null
  answers: Json
  previous: string | null
  /** Who handed it in, where that is not who asks: the studio that sends for a legal representative. */
  mittente: string | null
  state: RequestState
  esito: Esito | null
  protocollo: string
  received_at: string
  decided_at: string | null
}

export type DecisionsTable = {
  request: string
  /** What each line found, one value after the other; in a decision without an outline, the lines themselves. */
  checks: Json
  changes: Json
  /** The dossier without the lists that are pieces. */
  dossier: Json
  decided_at: string
  /** The piece that holds the check lines without what they found. */
  outline: string | null
  /** The dossier's long lists: the piece of each, by name. */
  lists: Json | null
}
/** A text that many decisions have in common, under the hash of what it says. It never changes. */
export type PiecesTable = { hash: string; content: string }
/**
 * What happened, to which request or, with the number of the step, to which communication: the rest of an event is read
 * from the request and its decision, or from the step, which never change.
 */
export type EventsTable = {
  recipient: string
  seq: number
  kind: EventKind
  request: string
  at: string
  passo: number | null
}
/** The last number given of each series: protocols of a year, events of a recipient. The row a writer locks. */
export type CountersTable = { name: string; value: number }
/** The last day on which a request of somebody on a matricola was decided: read by every dossier, at a fixed cost. */
export type AttivitaTable = { matricola: string; richiedente: string; il: string }

/** Keys that receipts are signed with; the private half is there only for the one in the place `attuale`. */
type ChiaviFirmaTable = {
  kid: string
  x: string
  dal: string
  al: string | null
  sigillata: string | null
  posto: string | null
}

/** How many files have brought something of a company: one more with each. */
export type EntrateTable = { azienda: string; n: number }

/** The last word on a company that somebody was told, and of what it was said: it holds from one day to before another. */
export type ParoleDetteTable = {
  chi: string
  azienda: string
  segni: string
  impronta: string
  dal: string
  al: string
}

export type CoreTables = CompanyTables &
  WhoTables & {
    allegati: AllegatiTable
    impostazioni: ImpostazioniTable
    importazioni: ImportazioniTable
    entrate: EntrateTable
    parole_dette: ParoleDetteTable
    requests: RequestsTable
    decisions: DecisionsTable
    pieces: PiecesTable
    events: EventsTable
    counters: CountersTable
    attivita: AttivitaTable
    chiavi_firma: ChiaviFirmaTable
    ricevute_firmate: { request: string; kid: string; jws: string }
    comunicazioni: ComunicazioniTable
    passi: PassiTable
    depositi: DepositiTable
    operatori: OperatoriTable
  }

import type { TipoAllegato } from '#core/domain/allegato.ts'
import type { EventKind, RequestState } from '#core/contract/outcome.ts'
import type {
  Azienda,
  Contatto,
  NotaDiRettifica,
  Regolarita,
  Ruolo,
  StatoPosizione,
  Versamento,
} from '#core/domain/dossier.ts'
import type { ComunicazioniTable, DepositiTable, OperatoriTable, PassiTable } from './communications/tables.ts'
import type { Esito } from '#core/service/decide.ts'

/** Booleans are 0/1 in every table: SQLite has no other, and PostgreSQL takes integers as well. */
type Bool = 0 | 1
/** The JSON of a value, as text. */
type Json = string

/** Where a datum comes from and when it was last confirmed. */
type Sourced = { fonte: string | null; aggiornata_il: string }

export type AziendeTable = Sourced & {
  codice_fiscale: string
  ragione_sociale: string
  /** Ragione sociale in lower case without accents: what lists are ordered by. */
  nome_ordine: string
  partita_iva: string | null
  natura_giuridica: NonNullable<Azienda['naturaGiuridica']> | null
  iscritta_ri: Bool | null
  rea: string | null
  procedura_concorsuale: Bool | null
  /** In lower case, as addresses are compared. */
  pec: string | null
  inizio_attivita: string | null
}

export type PosizioniTable = Sourced & {
  matricola: string
  azienda: string
  sede: string | null
  csc: string | null
  stato: StatoPosizione
  dal: string
  /** 1 when the control digits of an imported matricola are wrong and it was taken all the same. */
  da_verificare: Bool
}

export type StatiPosizioneTable = { matricola: string; dal: string; stato: StatoPosizione }
export type AutorizzazioniTable = { matricola: string; codice: string; dal: string; al: string | null }

export type DelegheTable = Sourced & {
  id: string
  matricola: string
  tipo: 'intermediario' | 'dipendente'
  delegato: string
  delegato_nome: string | null
  dal: string
  al: string | null
  motivo_revoca: string | null
}

export type SubdelegheTable = { id: string; delega: string; delegato: string; dal: string; al: string | null }

export type ContattiTable = Sourced & {
  id: string
  azienda: string | null
  matricola: string | null
  /** Codice fiscale of whom the contact reaches. */
  titolare: string
  tipo: Contatto['tipo']
  /** In lower case: how it is compared. */
  valore: string
  anomalo: Bool
}

export type SoggettiCollegatiTable = Sourced & {
  id: string
  azienda: string
  matricola: string | null
  relazione: string
  codice_fiscale: string
  cognome: string
  nome: string
  dal: string
  al: string | null
}

export type NoteTable = Sourced & {
  id: string
  matricola: string
  periodo: string
  data_calcolo: string
  saldo: number
  credito_attuale: number
  debito_attuale: number
  saldo_denuncia: number
  tipologia: string | null
  art1: Bool
  sospesa: Bool
  cig: Bool
  stato: NotaDiRettifica['stato']
  stato_letto: string | null
  ricalcolo_dal: string | null
}

export type VersamentiTable = Sourced & {
  id: string
  matricola: string
  sede: string | null
  causale: string
  riscosso_il: string
  da: string | null
  a: string | null
  debito: number
  credito: number
  contribuente: string | null
  rettificato_il: string | null
  vincolo: NonNullable<Versamento['vincolo']> | null
}

/** A month declared beforehand for benefits, and by which request. */
export type DpaTable = Sourced & { matricola: string; mese: string; richiesta_il: string }

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

export type DenunceTable = Sourced & {
  matricola: string
  periodo: string
  forza: number | null
  lavoratori: number | null
  denunce_individuali: number | null
  totale_a_debito: number | null
  totale_a_credito: number | null
  provvisoria: Bool
  variata_il: string | null
}

export type RegolaritaTable = Sourced & { azienda: string; esito: Regolarita['esito']; dal: string; al: string | null }

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

export type CoreTables = {
  aziende: AziendeTable
  posizioni: PosizioniTable
  stati_posizione: StatiPosizioneTable
  autorizzazioni: AutorizzazioniTable
  deleghe: DelegheTable
  subdeleghe: SubdelegheTable
  contatti: ContattiTable
  soggetti_collegati: SoggettiCollegatiTable
  note: NoteTable
  versamenti: VersamentiTable
  denunce: DenunceTable
  dpa: DpaTable
  allegati: AllegatiTable
  impostazioni: ImpostazioniTable
  regolarita: RegolaritaTable
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

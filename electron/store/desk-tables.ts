import type { Generated, Kysely } from 'kysely'
import type { CoreTables } from '#core/store/schema.ts'
import type { LabelColour, LabelKind } from '#electron/desk/labels.ts'
import type { ListName } from '#electron/desk/saved-views.ts'

type Bit = 0 | 1

export type TasksTable = {
  /** Grows with each new task: the order of birth. */
  n: number | undefined
  id: string
  service: string
  version: number
  azienda: string
  ragione_sociale: string
  matricola: string | null
  state: string
  esito: string | null
  read: Bit
  created_at: string
  updated_at: string
  decided_at: string | null
  queued_at: string | null
  due_at: string | null
  attempts: number
  /** JSON of a Failure. */
  failure: string | null
  protocollo: string | null
  previous: string | null
  chiave: string | null
  in_doubt: Bit
  answers: string
  parcel: string | null
  /** JSON of an Outcome; with an outline, only what is its own. */
  outcome: string | null
  /** JSON of a Richiedente. */
  richiedente: string | null
  /** The id of the core that has it, or may have it. */
  core: string | null
  /** When its outcome was opened. */
  read_at: string | null
  /** The piece that says what its check lines are, but for what they found. */
  outline: string | null
}

export type BatchesTable = {
  id: string
  service: string
  version: number
  /** JSON of the answers that hold for all. */
  common: string
  created_at: string
  updated_at: string
  discarded: Bit
}

export type BatchItemsTable = {
  batch: string
  n: number
  azienda: string
  ragione_sociale: string
  answers: string
  task: string | null
  /** JSON of a Failure. */
  reason: string | null
  previous: string | null
}

type TaskCountsTable = { state: string; esito: string; service: string; read: Bit; n: number }
type PortfolioTable = {
  n: number
  azienda: string
  nome_ordine: string
  in_delega: Bit
  testo: string
  delega_al: string | null
  /** JSON: `{ matricola, stato, sede }`, in order of matricola. */
  posizioni: string
}

/** The title that a core told on a company; without a role it ended. */
type TitoliCoreTable = { core: string; azienda: string; ruolo: string | null; chi: string | null }

/** What a file is called for a company. */
type NomiAllegatiTable = { azienda: string; hash: string; nome: string }

type ImpronteCoreTable = { core: string; azienda: string; impronta: string }

type SavedViewsTable = {
  id: string
  list: ListName
  name: string
  /** JSON of a ViewContent. */
  content: string
  is_default: Bit
}
type LabelsTable = { id: string; kind: LabelKind; name: string; colour: LabelColour }
type AvvisiTable = {
  n: number | undefined
  chiave: string
  kind: string
  task: string | null
  azienda: string
  at: string
  /** JSON of what a notice without a request tells. */
  details: string | null
  told: Bit
  seen: Bit
}

export type CommunicationsTable = {
  n: number | undefined
  id: string
  azienda: string
  ragione_sociale: string
  matricola: string | null
  oggetto: string | null
  previous: string | null
  core: string | null
  protocollo: string | null
  sede: string | null
  /** Name of the operatore that has it in charge. */
  assegnata: string | null
  /** A ThreadState. */
  state: string
  /** Where it stands as the core told. */
  stato: string | null
  /** JSON of an Outgoing. */
  uscita: string | null
  uscita_stato: string | null
  /** JSON of a Failure. */
  failure: string | null
  due_at: string | null
  queued_at: string | null
  read: Bit
  created_at: string
  updated_at: string
  /** How what was last said begins. */
  anteprima: string
}

export type DeskTables = {
  tasks: TasksTable
  batches: BatchesTable
  batch_items: BatchItemsTable
  task_counts: TaskCountsTable
  remembered: { name: string; value: string }
  ricevute: { task: string; core: string; jws: string; presa_il: string }
  ricevute_attese: { task: string; core: string }
  chiavi_core: { core: string; kid: string; x: string; fidata: Bit; vista_il: string }
  /** Words of the requests, by the number of their row. */
  task_search: { rowid: number; task_search: string; azienda: string; text: string; rank: number }
  /** Lists of requests, JSON of the numbers of their rows, whose words are not indexed yet. */
  words_due: { n: Generated<number>; numbers: string }
  task_steps: { n: number; task: string; state: string; at: string; attempts: number; failure: string | null }
  avvisi: AvvisiTable
  messaggi: CommunicationsTable
  messaggi_passi: { comunicazione: string; n: number; passo: string }
  messaggi_search: { rowid: number; messaggi_search: string; text: string }
  portfolio: PortfolioTable
  portfolio_facts: Omit<PortfolioTable, 'n'>
  portfolio_counts: { in_delega: Bit; n: number }
  titoli_core: TitoliCoreTable
  impronte_core: ImpronteCoreTable
  nomi_allegati: NomiAllegatiTable
  saved_views: SavedViewsTable
  labels: LabelsTable
  company_labels: { azienda: string; label: string }
  /** Full text: its hidden column, named as the table, is what `match` is asked of. */
  portfolio_search: { rowid: number; portfolio_search: string }
}

/** The workspace's one database: the core's tables and the desk's. */
export type DeskDb = Kysely<CoreTables & DeskTables>

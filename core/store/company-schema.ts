import type {
  Azienda,
  Contatto,
  NotaDiRettifica,
  Regolarita,
  StatoPosizione,
  Versamento,
} from '#core/domain/dossier.ts'

/** Booleans are 0/1 in every table: SQLite has no other, and PostgreSQL takes integers as well. */
type Bool = 0 | 1

/** Where a datum comes from and when it was last confirmed. */
type Sourced = { fonte: string | null; aggiornata_il: string }

type AziendeTable = Sourced & {
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

type StatiPosizioneTable = { matricola: string; dal: string; stato: StatoPosizione }
type AutorizzazioniTable = { matricola: string; codice: string; dal: string; al: string | null }

type DelegheTable = Sourced & {
  id: string
  matricola: string
  tipo: 'intermediario' | 'dipendente'
  delegato: string
  delegato_nome: string | null
  dal: string
  al: string | null
  motivo_revoca: string | null
}

type SubdelegheTable = { id: string; delega: string; delegato: string; dal: string; al: string | null }

type ContattiTable = Sourced & {
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

type NoteTable = Sourced & {
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

type VersamentiTable = Sourced & {
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
type DpaTable = Sourced & { matricola: string; mese: string; richiesta_il: string }

type DenunceTable = Sourced & {
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

type RegolaritaTable = Sourced & { azienda: string; esito: Regolarita['esito']; dal: string; al: string | null }

/** What an archive holds of companies. */
export type CompanyTables = {
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
  regolarita: RegolaritaTable
}

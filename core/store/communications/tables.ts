import type { Lato, Passo, StatoComunicazione } from '#core/domain/comunicazione.ts'

export type ComunicazioniTable = {
  id: string
  protocollo: string
  azienda: string
  matricola: string | null
  sede: string
  oggetto: string
  previous: string | null
  mittente: string
  stato: StatoComunicazione
  operatore: string | null
  operatore_nome: string | null
  aperta_il: string
  aggiornata_il: string
  ultimo: number
  /** All that words are looked for in, in lower case without accents. */
  cerca: string
}

export type PassiTable = {
  comunicazione: string
  n: number
  id: string
  hash: string
  passo: Passo
  il: string
  lato: Lato
  autore: string
  nome: string | null
  testo: string | null
  /** The JSON of a list. */
  allegati: string
  stato: StatoComunicazione
  operatore: string | null
  operatore_nome: string | null
}

export type DepositiTable = { hash: string; soggetto: string; nome: string; il: string }

export type OperatoriTable = { operatore: string; nome: string | null; sede: string; visto_il: string }

import type { AuditNote } from '#core/audit/entry.ts'

type TokenPersonaliTable = {
  id: string
  soggetto: string
  nome: string
  /** The JSON of a list. */
  ambiti: string
  hash: string
  creato: string
  scade: string
  revocato: string | null
  usato: string | null
}

export type RegistroTable = {
  /** PostgreSQL gives a bigint as a text. */
  seq: number | string
  at: string
  actor: string
  token: string | null
  action: string
  object: string
  outcome: AuditNote['outcome']
  reason: string | null
  trace: string
  previous: string
  hash: string
}

/** The last link: one row, which whoever adds to the register locks. */
type RegistroTestaTable = { id: number; seq: number | string; hash: string }

/** What an archive keeps of its callers. */
export type WhoTables = {
  token_personali: TokenPersonaliTable
  registro: RegistroTable
  registro_testa: RegistroTestaTable
}

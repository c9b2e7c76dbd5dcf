type OfCompany = {
  readonly id: string
  readonly azienda: string
  readonly ragioneSociale: string
  readonly matricola: string
}

/** A nota di rettifica, with its company. Money in euro cents. */
export type NoteRow = OfCompany & {
  readonly periodo: string
  readonly dataCalcolo: string
  readonly stato: string
  readonly saldo: number
  readonly debitoAttuale: number
  readonly creditoAttuale: number
  readonly tipologia: string | null
}

/** An F24 payment of contributions, with its company. Money in euro cents. */
export type PaymentRow = OfCompany & {
  readonly causale: string
  readonly riscossoIl: string
  readonly da: string | null
  readonly a: string | null
  readonly debito: number
  readonly credito: number
}

export type ArchiveListQuery = { readonly azienda?: string; readonly after?: string; readonly limit: number }

/** Lists over the whole archive, or of one company, in the order of their ids. */
export type ArchiveLists = {
  notes(query: ArchiveListQuery): Promise<readonly NoteRow[]>
  payments(query: ArchiveListQuery): Promise<readonly PaymentRow[]>
}

import type { Decision } from '#core/service/decide.ts'

/** What the core would decide with the data of today: the same istruttoria, nothing applied. */
export type Forecast = Decision & {
  /** The day the forecast is for, and the last time the company's local data were confirmed. */
  readonly oggi: string
  readonly datiDel?: string
}

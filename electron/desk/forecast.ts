import type { Decision } from '#core/service/decide.ts'

/**
 * What the core would decide with the data of today: the same istruttoria, nothing applied. Of a mask that still lacks
 * something, its checks tell also what refuses it whatever completes it.
 */
export type Forecast = Decision & {
  /** The day the forecast is for, and the last time the company's local data were confirmed. */
  readonly oggi: string
  readonly datiDel?: string
}

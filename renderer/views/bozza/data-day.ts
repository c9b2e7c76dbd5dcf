import { civilDay } from '#core/kernel/civil-day.ts'
import type { Forecast } from '#electron/desk/forecast.ts'

/** The day in Italy of the data that a forecast stands on: what was read just after midnight is of today. */
export function dataDay({ datiDel, oggi }: Pick<Forecast, 'datiDel' | 'oggi'>): string {
  return datiDel === undefined ? oggi : civilDay(new Date(datiDel))
}

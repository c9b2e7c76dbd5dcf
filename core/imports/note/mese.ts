import { giorno } from '#core/domain/identifiers/giorno.ts'
import { periodo, periodoDi, type ErrorePeriodo, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { withoutHour } from '#core/imports/table/cells.ts'
import { ok, type Result } from '#core/kernel/result.ts'

const MESI = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic']

/** A month as a list writes it, or as a spreadsheet that took it for a day left it: its first day, or «mar-26». */
export function meseScritto(written: string): Result<Periodo, ErrorePeriodo> {
  const read = periodo(written)
  if (read.ok) return read
  const day = giorno(withoutHour(written))
  if (day.ok && day.value.endsWith('-01')) return ok(periodoDi(day.value))
  const [, name = '', year = ''] = /^([a-z]{3})[-\s/]+(\d{2})$/i.exec(written) ?? []
  const month = MESI.indexOf(name.toLowerCase()) + 1
  return month === 0 ? read : periodo(`${month}/20${year}`)
}

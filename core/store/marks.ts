import type { LedgerReader } from '#core/engine/ledger.ts'
import type { Runner } from './prepared.ts'
import { marksOf } from './queries/marks.ts'

/** The marks of each company as one text, whatever the order they are found in. */
export async function marksOn(on: Runner, asked: Parameters<LedgerReader['marks']>[0]) {
  const found = new Map<string, string[]>(['', ...asked.aziende].map((azienda) => [azienda, []]))
  for (const { azienda, segno } of await marksOf(on, asked)) found.get(azienda)?.push(segno)
  const own = found.get('') ?? []
  found.delete('')
  return new Map([...found].map(([azienda, marks]) => [azienda, [...marks, ...own].sort().join('\n')]))
}

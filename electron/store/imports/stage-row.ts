import type { Statement } from 'better-sqlite3-multiple-ciphers'
import type { AziendaLetta, Fact, PosizioneLetta, ReadRow } from '#core/imports/read-row.ts'
import type { Staging } from './staging.ts'

/** What became of a row: kept; kept though its position is another company's; or not kept. */
export type Staged =
  | { readonly is: 'kept' }
  | { readonly is: 'contested'; readonly titolare: string }
  | { readonly is: 'twice'; readonly line: number }

type Bindable = string | number | null
type Values = Readonly<Record<string, Bindable>>
type Put = Statement<[Values]>

const KEPT: Staged = { is: 'kept' }
const bit = (value: boolean | undefined) => (value === undefined ? null : Number(value))

/** Puts rows into a staging; statements are made once. Throws when the disk is full. */
export function stager({ raw }: Staging): (row: ReadRow) => Staged {
  const put = (sql: string): Put => raw.prepare<[Values]>(sql)
  const [azienda, posizione, autorizzazione] = [put(PUT_AZIENDA), put(PUT_POSIZIONE), put(PUT_AUTORIZZAZIONE)]
  const owner = raw.prepare<[string], string>('select azienda from posizioni where matricola = ?').pluck()
  const facts = factStager((sql) => put(sql), raw.prepare<[string], number>(NEXT_TIME).pluck(), put)
  return (row) => {
    const { matricola, autorizzazioni = [] } = row.posizione
    if (posizione.run(posizioneValues(row)).changes === 0) {
      if (row.fact.fact === 'versamento') facts(row, row.fact)
      return { is: 'contested', titolare: owner.get(matricola) ?? '' }
    }
    azienda.run(aziendaValues(row.azienda, row.posizione))
    for (const codice of autorizzazioni) autorizzazione.run({ matricola, codice })
    return facts(row, row.fact)
  }
}

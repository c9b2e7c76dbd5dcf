import type { Statement } from 'better-sqlite3-multiple-ciphers'
import type { Fact, ReadRow } from '#core/imports/read-row.ts'
import type { Staging } from './staging.ts'
import * as text from './staging-sql.ts'
import {
  aziendaValues,
  delegaValues,
  denunciaValues,
  notaValues,
  posizioneValues,
  versamentoValues,
  type Of,
  type Values,
} from './staging-values.ts'

/** What became of a row: kept; of a position that an earlier row gave to another company; said otherwise before. */
export type Staged =
  | { readonly is: 'kept' }
  | { readonly is: 'contested'; readonly titolare: string }
  | { readonly is: 'twice'; readonly line: number }

const KEPT: Staged = { is: 'kept' }

type Put = Statement<[Values]>
type FactStager = { readonly [F in Fact['fact']]: (of: Of, fact: Extract<Fact, { fact: F }>) => Staged }

/** Puts rows into a staging, with statements made once; a row throws when the disk is full. */
export function stager({ raw }: Staging): (row: ReadRow) => Staged {
  const company = companyStager(raw)
  const owner = raw.prepare<[string], string>('select azienda from posizioni where matricola = ?').pluck()
  const facts = factStager(raw)
  return (row) => {
    if (company(row)) return put(facts, row)
    if (row.fact.fact === 'versamento') put(facts, row)
    return { is: 'contested', titolare: owner.get(row.posizione.matricola) ?? '' }
  }
}

/** Keeps company and position of a row, unless the position is already another company's. */
function companyStager(raw: Staging['raw']): (row: ReadRow) => boolean {
  const azienda = raw.prepare<[Values]>(text.PUT_AZIENDA)
  const posizione = raw.prepare<[Values]>(text.PUT_POSIZIONE)
  const autorizzazione = raw.prepare<[Values]>(text.PUT_AUTORIZZAZIONE)
  return (row) => {
    const { matricola, autorizzazioni = [], dal } = row.posizione
    if (posizione.run(posizioneValues(row)).changes === 0) return false
    azienda.run(aziendaValues(row.azienda, dal))
    for (const codice of autorizzazioni) autorizzazione.run({ matricola, codice })
    return true
  }
}

function put(facts: FactStager, { line, posizione: { matricola }, fact }: ReadRow): Staged {
  return (facts[fact.fact] as (of: Of, fact: Fact) => Staged)({ matricola, riga: line }, fact)
}

function factStager(raw: Staging['raw']): FactStager {
  const [denuncia, versamento, nota, delega] = [
    raw.prepare<[Values]>(text.PUT_DENUNCIA),
    raw.prepare<[Values]>(text.PUT_VERSAMENTO),
    raw.prepare<[Values]>(text.PUT_NOTA),
    raw.prepare<[Values]>(text.PUT_DELEGA),
  ]
  const time = raw.prepare<[string], number>(text.NEXT_TIME).pluck()
  const other = raw.prepare<[Values], number>(text.OTHER_NOTA).pluck()
  const kept = (statement: Put, values: Values) => {
    statement.run(values)
    return KEPT
  }
  return {
    denuncia: (of, fact) => kept(denuncia, denunciaValues(of, fact)),
    versamento: (of, fact) => kept(versamento, versamentoValues(of, fact, time.get(fact.chiave) ?? 1)),
    delega: (of, fact) => kept(delega, delegaValues(of, fact)),
    nota: (of, fact) => {
      const values = notaValues(of, fact)
      if (nota.run(values).changes === 1) return KEPT
      const line = other.get(values)
      return line === undefined ? KEPT : { is: 'twice', line }
    },
    posizione: () => KEPT,
  }
}

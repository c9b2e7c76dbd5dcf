import { addDays, formatGiorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import type { MatricolaLetta } from '#core/domain/identifiers/matricola.ts'
import { finding, type Finding } from '#core/imports/finding.ts'
import type { DelegaLetta, Fact, ReadRow } from '#core/imports/read-row.ts'
import type { Cells } from '#core/imports/table/cells.ts'
import { keyOf } from '#core/imports/table/header.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { DelegheField } from './columns.ts'
import { readCompanyDetails, readPositionDetails } from './read-company.ts'

/** Whose delega a row is about when it does not say. */
export type Delegato = { readonly codiceFiscale: string; readonly denominazione: string }

type Row = Cells<DelegheField>

/** Reads one row: company and position, and the delega where its first day is known. */
export function readDelega(cells: Row, studio: Delegato, oggi: Giorno): Result<ReadRow, Finding> {
  const owner = cells.codiceFiscale('codiceFiscale')
  if (!owner.ok) return owner
  const read = cells.matricola('matricola')
  if (!read.ok) return read
  const fact = readFact(cells, read.value, studio)
  if (!fact.ok) return fact
  const details = readCompanyDetails(cells)
  if (details.ragioneSociale === undefined)
    cells.doubts.push(finding('ragione-sociale-mancante', cells.at('ragioneSociale', owner.value)))
  const { matricola, avviso } = read.value
  return ok({
    line: cells.line,
    azienda: { codiceFiscale: owner.value, ...details },
    posizione: {
      matricola,
      daVerificare: avviso !== undefined,
      dal: atWork(fact.value, oggi),
      ...readPositionDetails(cells),
    },
    fact: fact.value,
  })
}

/** A delega is given on a position that is there: at work at the latest when it begins, or today. */
function atWork(fact: Fact, oggi: Giorno): Giorno {
  return fact.fact === 'delega' && fact.dal < oggi ? (fact.dal as Giorno) : oggi
}

function readFact(cells: Row, { matricola }: MatricolaLetta, studio: Delegato): Result<Fact, Finding> {
  if (cells.text('dal') === '') {
    cells.doubt('delega-senza-inizio', 'dal')
    return ok({ fact: 'posizione' })
  }
  const days = readDays(cells)
  if (!days.ok) return days
  const who = readDelegato(cells, studio)
  if (!who.ok) return who
  const id = [matricola, who.value.delegato, days.value.dal].join('|')
  return ok({ fact: 'delega', id, tipo: readTipo(cells), ...who.value, ...days.value })
}

/** From the first day to the one after the last. */
function readDays(cells: Row): Result<{ readonly dal: Giorno; readonly al?: Giorno }, Finding> {
  const dal = cells.giorno('dal')
  if (!dal.ok) return dal
  if (cells.text('al') === '') return ok({ dal: dal.value })
  const last = cells.giorno('al')
  if (!last.ok) return last
  if (last.value.startsWith('9999')) return ok({ dal: dal.value })
  if (last.value < dal.value) return no(finding('delega-date', cells.at('al'), { dal: formatGiorno(dal.value) }))
  return ok({ dal: dal.value, al: addDays(last.value, 1) })
}

function readDelegato(cells: Row, studio: Delegato): Result<Pick<DelegaLetta, 'delegato' | 'delegatoNome'>, Finding> {
  const own = cells.text('delegato') === ''
  if (own && studio.codiceFiscale === '') return no(finding('senza-delegato', cells.at('delegato')))
  const name = cells.name('delegatoNome')
  const code = own ? ok(studio.codiceFiscale) : cells.codiceFiscale('delegato')
  if (!code.ok) return code
  const known = name === '' && code.value === studio.codiceFiscale ? studio.denominazione : name
  return ok({ delegato: code.value, ...(known !== '' && { delegatoNome: known }) })
}

function readTipo(cells: Row): DelegaLetta['tipo'] {
  const key = keyOf(cells.text('tipo'))
  if (key.startsWith('dipendente')) return 'dipendente'
  if (key !== '' && !key.startsWith('intermediario')) cells.doubt('tipo', 'tipo')
  return 'intermediario'
}

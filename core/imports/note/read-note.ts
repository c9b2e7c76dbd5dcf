import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { firstDay, periodoDi, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { finding, type Finding } from '#core/imports/finding.ts'
import type { NotaLetta, ReadContext, ReadRow, Sink } from '#core/imports/read-row.ts'
import type { FileFailure } from '#core/imports/refusal.ts'
import type { Cells } from '#core/imports/table/cells.ts'
import { Listing } from '#core/imports/table/listing.ts'
import type { RowGiver } from '#core/imports/table/table-row.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { NOTE_COLUMNS, type NoteField } from './columns.ts'
import { meseScritto } from './mese.ts'
import { statoDi } from './stato.ts'

/** Reads a list of note di rettifica (layout in `columns.ts`): one row per note. */
export async function readNote(
  give: RowGiver,
  sink: Sink,
  { oggi }: Pick<ReadContext, 'oggi'>,
): Promise<Result<null, FileFailure>> {
  const listing = new Listing(NOTE_COLUMNS, sink, (cells) => readNota(cells, oggi))
  const read = await give((row) => listing.take(row))
  return read.ok ? listing.end('non c’è nessuna nota sotto l’intestazione') : read
}

function readNota(cells: Cells<NoteField>, oggi: Giorno): Result<ReadRow, Finding> {
  const codiceFiscale = cells.codiceFiscale('codiceFiscale')
  if (!codiceFiscale.ok) return codiceFiscale
  const matricola = cells.matricola('matricola')
  if (!matricola.ok) return matricola
  const month = readMonth(cells, oggi)
  if (!month.ok) return month
  const nota = notaOf(cells, month.value, matricola.value.matricola)
  if (!nota.ok) return nota
  const sede = cells.sede('sede')
  return ok({
    line: cells.line,
    azienda: { codiceFiscale: codiceFiscale.value },
    posizione: {
      matricola: matricola.value.matricola,
      daVerificare: matricola.value.avviso !== undefined,
      dal: firstDay(month.value),
      ...(sede !== undefined && { sede: { codice: sede, certa: true } }),
    },
    fact: { fact: 'nota', ...nota.value },
  })
}

function readMonth(cells: Cells<NoteField>, oggi: Giorno): Result<Periodo, Finding> {
  const read = meseScritto(cells.text('periodo'))
  if (!read.ok) return no(finding('periodo', cells.at('periodo'), { perche: read.failure }))
  return read.value > periodoDi(oggi) ? no(finding('periodo-futuro', cells.at('periodo'))) : read
}

function notaOf(cells: Cells<NoteField>, month: Periodo, matricola: string): Result<NotaLetta, Finding> {
  const dataCalcolo = cells.giorno('dataCalcolo')
  if (!dataCalcolo.ok) return dataCalcolo
  if (cells.text('saldo') === '') return no(finding('importo', cells.at('saldo'), { perche: 'vuoto' }))
  const amounts = readAmounts(cells)
  if (!amounts.ok) return amounts
  return ok({
    id: [matricola, month, dataCalcolo.value].join('|'),
    periodo: month,
    dataCalcolo: dataCalcolo.value,
    ...amounts.value,
    ...circumstances(cells),
  })
}

function circumstances(cells: Cells<NoteField>) {
  const [tipologia, statoLetto] = [cells.text('tipologia'), cells.text('stato')]
  const stato = statoDi(statoLetto)
  if (stato === 'altro') cells.doubt('stato-sconosciuto', 'stato')
  return {
    ...(tipologia !== '' && { tipologia }),
    art1: cells.yes('art1') ?? false,
    sospesa: cells.yes('sospesa') ?? false,
    cig: cells.yes('cig') ?? false,
    stato,
    ...(statoLetto !== '' && { statoLetto }),
  }
}

type Amounts = Pick<NotaLetta, 'saldo' | 'creditoAttuale' | 'debitoAttuale' | 'saldoDenuncia'>

function readAmounts(cells: Cells<NoteField>): Result<Amounts, Finding> {
  const fields = ['saldo', 'credito', 'debito', 'saldoDenuncia'] as const
  const amounts: number[] = []
  for (const field of fields) {
    const read = cells.importo(field)
    if (!read.ok) return read
    amounts.push(read.value)
  }
  const [saldo = 0, creditoAttuale = 0, debitoAttuale = 0, saldoDenuncia = 0] = amounts
  return ok({ saldo, creditoAttuale, debitoAttuale, saldoDenuncia })
}

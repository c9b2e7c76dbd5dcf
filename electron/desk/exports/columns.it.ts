import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import type { CompanyRow } from '#electron/desk/company.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import type { TaskRow, TaskState } from '#electron/desk/task.ts'
import type { NoteRow, PaymentRow } from './archive-lists.ts'
import type { CellValue, Column, ColumnKind } from './column.ts'

export const titles = {
  tasks: 'Lista Richieste',
  companies: 'Aziende',
  notes: 'Note di rettifica',
  payments: 'Versamenti',
} as const

function column<Row>(
  id: string,
  label: string,
  [kind, width]: readonly [ColumnKind, number],
  of: (row: Row) => CellValue,
): Column<Row> {
  return { id, label, kind, width, of }
}

const TEXT = ['testo', 18] as const
const LONG = ['testo', 40] as const
const DAY = ['giorno', 12] as const
const MOMENT = ['momento', 17] as const
const MONEY = ['importo', 14] as const
const COUNT = ['numero', 10] as const
const PERIOD = ['periodo', 10] as const

export const companyColumns: readonly Column<CompanyRow>[] = [
  column('ragioneSociale', 'Ragione sociale', LONG, (row) => row.ragioneSociale),
  column('codiceFiscale', 'Codice fiscale', TEXT, (row) => row.codiceFiscale),
  column('matricole', 'Matricole', ['testo', 24], (row) => row.posizioni.map(({ matricola }) => matricola).join(', ')),
  column('stati', 'Stato posizioni', TEXT, (row) => row.posizioni.map(({ stato }) => stato).join(', ')),
  column('inDelega', 'In delega', ['testo', 10], (row) => (row.inDelega ? 'sì' : 'no')),
  column('noteAperte', 'Note di rettifica aperte', COUNT, (row) => row.noteAperte),
  column('delegaAl', 'Delega fino al', DAY, (row) => row.delegaAl),
  column('ultimaRichiesta', 'Ultima richiesta', MOMENT, (row) => row.ultimaRichiesta),
  column('pec', 'PEC', ['testo', 32], (row) => row.pec),
]

const states: Readonly<Record<TaskState, string>> = {
  draft: 'Bozza',
  discarded: 'Eliminata',
  queued: 'In coda',
  sending: 'In invio',
  sent: 'In elaborazione',
  parked: 'Parcheggiata',
  recalled: 'Richiamata',
  done: 'Decisa',
}
const esiti = { accolta: 'Accolta', 'non-accolta': 'Non Accolta' } as const

/** Lista Richieste; the oggetto in the words of its sheet. */
export function taskColumns(sheetOf: (service: string) => AnySheet | undefined): readonly Column<TaskRow>[] {
  const subject = (service: string) => {
    const sheet = sheetOf(service)
    return sheet ? textOf(sheet, 'title') : service
  }
  return [
    column('protocollo', 'Protocollo', TEXT, (row) => row.protocollo),
    column('oggetto', 'Oggetto', LONG, (row) => subject(row.service)),
    column('ragioneSociale', 'Azienda', LONG, (row) => row.ragioneSociale),
    column('azienda', 'Codice fiscale', TEXT, (row) => row.azienda),
    column('matricola', 'Matricola', TEXT, (row) => row.matricola),
    column('stato', 'Stato', TEXT, (row) => states[row.state]),
    column('esito', 'Esito', ['testo', 13], (row) => row.esito && esiti[row.esito]),
    column('creata', 'Data apertura', MOMENT, (row) => row.createdAt),
    column('aggiornata', 'Ultimo aggiornamento', MOMENT, (row) => row.updatedAt),
    column('decisa', 'Decisa il', MOMENT, (row) => row.decidedAt),
    column('motivo', 'In sospeso perché', LONG, (row) => row.failure && failureText(row.failure)),
    column('id', 'Identificativo', ['testo', 38], (row) => row.id),
  ]
}

export const noteColumns: readonly Column<NoteRow>[] = [
  column('ragioneSociale', 'Azienda', LONG, (row) => row.ragioneSociale),
  column('azienda', 'Codice fiscale', TEXT, (row) => row.azienda),
  column('matricola', 'Matricola', TEXT, (row) => row.matricola),
  column('periodo', 'Periodo', PERIOD, (row) => row.periodo),
  column('dataCalcolo', 'Data calcolo', DAY, (row) => row.dataCalcolo),
  column('stato', 'Stato', TEXT, (row) => row.stato.replaceAll('-', ' ')),
  column('saldo', 'Saldo (€)', MONEY, (row) => row.saldo),
  column('debito', 'Debito attuale (€)', MONEY, (row) => row.debitoAttuale),
  column('credito', 'Credito attuale (€)', MONEY, (row) => row.creditoAttuale),
  column('tipologia', 'Tipologia', TEXT, (row) => row.tipologia ?? undefined),
]

export const paymentColumns: readonly Column<PaymentRow>[] = [
  column('ragioneSociale', 'Azienda', LONG, (row) => row.ragioneSociale),
  column('azienda', 'Codice fiscale', TEXT, (row) => row.azienda),
  column('matricola', 'Matricola', TEXT, (row) => row.matricola),
  column('causale', 'Causale', ['testo', 10], (row) => row.causale),
  column('riscossoIl', 'Riscosso il', DAY, (row) => row.riscossoIl),
  column('da', 'Periodo da', PERIOD, (row) => row.da ?? undefined),
  column('a', 'Periodo a', PERIOD, (row) => row.a ?? undefined),
  column('debito', 'Debito versato (€)', MONEY, (row) => row.debito),
  column('credito', 'Credito compensato (€)', MONEY, (row) => row.credito),
]

import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import type { CompanyRow } from '#electron/desk/company.ts'
import type { DeskWords } from '#electron/desk/desk-words.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import type { Label, LabelKind } from '#electron/desk/labels.ts'
import type { TaskRow } from '#electron/desk/task.ts'
import type { NoteRow, PaymentRow } from './archive-lists.ts'
import type { CellValue, Column, ColumnKind } from './column.ts'

/** What lists are called as files, and their columns, in a language. */
type ColumnWords = DeskWords['columns']

export type TaskColumnId = keyof ColumnWords['tasks']
export type CompanyColumnId = keyof ColumnWords['companies']

type Cell<Row> = readonly [look: readonly [ColumnKind, number], of: (row: Row) => CellValue]

/** Columns in the order of their words; none has no word, and no word has no column. */
function columnsOf<Row, Id extends string>(
  labels: Readonly<Record<Id, string>>,
  cells: Readonly<Record<Id, Cell<Row>>>,
): readonly Column<Row>[] {
  return (Object.keys(cells) as Id[]).map((id) => {
    const [[kind, width], of] = cells[id]
    return { id, label: labels[id], kind, width, of }
  })
}

const TEXT = ['testo', 18] as const
const LONG = ['testo', 40] as const
const DAY = ['giorno', 12] as const
const MOMENT = ['momento', 17] as const
const MONEY = ['importo', 14] as const
const COUNT = ['numero', 10] as const
const PERIOD = ['periodo', 10] as const

/** A company with what the studio calls it: its labels, and who follows it. */
export type NamedCompany = CompanyRow & { readonly named: readonly Label[] }

const labelled = ({ named }: NamedCompany, wanted: LabelKind) =>
  named.flatMap(({ kind, name }) => (kind === wanted ? [name] : [])).join(', ')

const WORK = ['daCorreggere', 'parcheggiate', 'bozze', 'coda'] as const

export const companyColumns = ({ companies, work, yes, no }: ColumnWords) =>
  columnsOf<NamedCompany, CompanyColumnId>(companies, {
    ragioneSociale: [LONG, (row) => row.ragioneSociale],
    codiceFiscale: [TEXT, (row) => row.codiceFiscale],
    matricole: [['testo', 24], (row) => row.posizioni.map(({ matricola }) => matricola).join(', ')],
    stati: [TEXT, (row) => row.posizioni.map(({ stato }) => stato).join(', ')],
    sede: [TEXT, (row) => [...new Set(row.posizioni.flatMap(({ sede }) => sede ?? []))].join(', ')],
    etichette: [['testo', 24], (row) => labelled(row, 'etichetta')],
    referente: [['testo', 24], (row) => labelled(row, 'referente')],
    inDelega: [['testo', 10], (row) => (row.inDelega ? yes : no)],
    noteAperte: [COUNT, (row) => row.noteAperte],
    lavoro: [
      ['testo', 32],
      ({ lavoro }) => WORK.flatMap((of) => (lavoro[of] > 0 ? work[of](lavoro[of]) : [])).join(' · '),
    ],
    delegaAl: [DAY, (row) => row.delegaAl],
    ultimaRichiesta: [MOMENT, (row) => row.ultimaRichiesta],
    pec: [['testo', 32], (row) => row.pec],
  })

/** Lista Richieste; the oggetto in the words of its sheet. */
export function taskColumns(words: DeskWords, sheetOf: (service: string) => AnySheet | undefined) {
  const { tasks, states, esiti } = words.columns
  const subject = (service: string) => {
    const sheet = sheetOf(service)
    return sheet ? textOf(words.told(sheet), 'title') : service
  }
  return columnsOf<TaskRow, TaskColumnId>(tasks, {
    protocollo: [TEXT, (row) => row.protocollo],
    oggetto: [LONG, (row) => subject(row.service)],
    ragioneSociale: [LONG, (row) => row.ragioneSociale],
    azienda: [TEXT, (row) => row.azienda],
    matricola: [TEXT, (row) => row.matricola],
    stato: [TEXT, (row) => states[row.state]],
    esito: [['testo', 13], (row) => row.esito && esiti[row.esito]],
    creata: [MOMENT, (row) => row.createdAt],
    aggiornata: [MOMENT, (row) => row.updatedAt],
    decisa: [MOMENT, (row) => row.decidedAt],
    motivo: [LONG, (row) => row.failure && failureText(row.failure, words.failures)],
    id: [['testo', 38], (row) => row.id],
  })
}

export const noteColumns = ({ notes }: ColumnWords) =>
  columnsOf<NoteRow, keyof typeof notes>(notes, {
    ragioneSociale: [LONG, (row) => row.ragioneSociale],
    azienda: [TEXT, (row) => row.azienda],
    matricola: [TEXT, (row) => row.matricola],
    periodo: [PERIOD, (row) => row.periodo],
    dataCalcolo: [DAY, (row) => row.dataCalcolo],
    stato: [TEXT, (row) => row.stato.replaceAll('-', ' ')],
    saldo: [MONEY, (row) => row.saldo],
    debito: [MONEY, (row) => row.debitoAttuale],
    credito: [MONEY, (row) => row.creditoAttuale],
    tipologia: [TEXT, (row) => row.tipologia ?? undefined],
  })

export const paymentColumns = ({ payments }: ColumnWords) =>
  columnsOf<PaymentRow, keyof typeof payments>(payments, {
    ragioneSociale: [LONG, (row) => row.ragioneSociale],
    azienda: [TEXT, (row) => row.azienda],
    matricola: [TEXT, (row) => row.matricola],
    causale: [['testo', 10], (row) => row.causale],
    riscossoIl: [DAY, (row) => row.riscossoIl],
    da: [PERIOD, (row) => row.da ?? undefined],
    a: [PERIOD, (row) => row.a ?? undefined],
    debito: [MONEY, (row) => row.debito],
    credito: [MONEY, (row) => row.credito],
  })

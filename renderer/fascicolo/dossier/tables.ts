import type {
  Delega,
  Dossier,
  NotaDiRettifica,
  Versamento,
  Denuncia,
  Contatto,
  Regolarita,
  SoggettoCollegato,
} from '#core/domain/dossier.ts'
import { scheda } from '#renderer/texts/aziende.ts'
import { fascicolo } from '#renderer/texts/fascicolo.ts'
import { count, euro, written } from '#renderer/texts/format.ts'
import { common } from '#renderer/texts/common.ts'
import { persone, sezioni } from '#renderer/texts/scheda.ts'
import { subjectOf } from '#renderer/texts/catalogue.ts'
import type { Column } from '#renderer/ui/column.ts'

/** A dossier as far as it is read here: in whose name it was asked is told elsewhere. */
export type Seen = Omit<Dossier, 'richiedente'>

/** What a desk or a Sede looks for first: the latest, which stands on top. */
export const latestFirst = <Row>(rows: readonly Row[], when: (row: Row) => string): readonly Row[] =>
  [...rows].sort((one, other) => when(other).localeCompare(when(one)))

const day = (iso: string | undefined) => (iso === undefined ? common.none : written(iso))
const position = ({ matricola }: { readonly matricola?: string }) => matricola ?? fascicolo.dossier.whole

export const notes = (): readonly Column<NotaDiRettifica>[] => [
  { label: scheda.note.period, text: ({ periodo }) => written(periodo) },
  { label: scheda.note.position, text: ({ matricola }) => matricola },
  { label: scheda.note.calculated, text: ({ dataCalcolo }) => written(dataCalcolo) },
  {
    label: scheda.note.state,
    text: ({ stato, statoLetto }) => (stato === 'altro' && statoLetto) || scheda.note.states[stato],
  },
  { label: scheda.note.balance, text: ({ saldo }) => euro(saldo), end: true },
]

export const payments = (): readonly Column<Versamento>[] => [
  { label: scheda.payments.day, text: ({ riscossoIl }) => written(riscossoIl) },
  { label: scheda.payments.code, text: ({ causale }) => causale },
  { label: scheda.payments.position, text: ({ matricola }) => matricola },
  {
    label: scheda.payments.period,
    text: ({ da, a }) =>
      [da, a]
        .flatMap((m) => m ?? [])
        .map(written)
        .join('–') || common.none,
  },
  { label: scheda.payments.debit, text: ({ debito }) => euro(debito), end: true },
  { label: scheda.payments.credit, text: ({ credito }) => euro(credito), end: true },
]

export const workforce = (): readonly Column<Denuncia>[] => [
  { label: scheda.workforce.period, text: ({ periodo }) => written(periodo) },
  { label: scheda.workforce.position, text: ({ matricola }) => matricola },
  {
    label: scheda.workforce.workers,
    text: ({ lavoratori }) => (lavoratori === undefined ? common.none : count(lavoratori)),
    end: true,
  },
  { label: scheda.workforce.size, text: ({ forza }) => (forza === undefined ? common.none : count(forza)), end: true },
]

/** A delega, or one given under it: it holds on the same matricola. */
type Given = Pick<Delega, 'delegato' | 'delegatoNome' | 'matricola' | 'dal' | 'al'> & { readonly kind: string }

export const given = (deleghe: readonly Delega[]): readonly Given[] =>
  deleghe.flatMap((delega) => [
    { ...delega, kind: persone.kinds[delega.tipo] },
    ...delega.subdeleghe.map((sub) => ({ ...sub, matricola: delega.matricola, kind: persone.sub })),
  ])

export const delegations = (): readonly Column<Given>[] => [
  {
    label: fascicolo.dossier.delegate,
    text: ({ delegato, delegatoNome }) => [delegatoNome, delegato].filter(Boolean).join(' · '),
  },
  { label: fascicolo.dossier.delegaKind, text: ({ kind }) => kind },
  { label: scheda.note.position, text: ({ matricola }) => matricola },
  { label: fascicolo.dossier.from, text: ({ dal }) => written(dal) },
  { label: fascicolo.dossier.to, text: ({ al }) => day(al) },
]

export const persons = (): readonly Column<SoggettoCollegato>[] => [
  { label: fascicolo.dossier.name, text: ({ nome, cognome }) => `${nome} ${cognome}` },
  { label: fascicolo.dossier.code, text: ({ codiceFiscale }) => codiceFiscale },
  { label: fascicolo.dossier.role, text: ({ relazione }) => persone.relation(relazione) },
  { label: scheda.note.position, text: position },
  { label: fascicolo.dossier.from, text: ({ dal }) => written(dal) },
  { label: fascicolo.dossier.to, text: ({ al }) => day(al) },
]

export const contacts = (): readonly Column<Contatto>[] => [
  { label: fascicolo.dossier.code, text: ({ titolare }) => titolare },
  { label: fascicolo.dossier.kind, text: ({ tipo }) => persone.contacts[tipo] },
  {
    label: fascicolo.dossier.value,
    text: ({ valore, anomalo }) => (anomalo ? `${valore} (${fascicolo.dossier.anomalous})` : valore),
  },
]

export const regularity = (): readonly Column<Regolarita>[] => [
  { label: fascicolo.dossier.outcome, text: ({ esito }) => sezioni.regularityKinds[esito] },
  { label: fascicolo.dossier.from, text: ({ dal }) => written(dal) },
  { label: fascicolo.dossier.to, text: ({ al }) => day(al) },
]

export const declared = (): readonly Column<Seen['dpa'][number]>[] => [
  { label: sezioni.month, text: ({ mese }) => written(mese) },
  { label: scheda.note.position, text: ({ matricola }) => matricola },
  { label: sezioni.declared, text: ({ richiestaIl }) => written(richiestaIl) },
]

export const waiting = (): readonly Column<Seen['pendenti'][number]>[] => [
  { label: fascicolo.richieste.columns.oggetto, text: ({ servizio }) => subjectOf(servizio) },
  { label: scheda.note.position, text: position },
  { label: fascicolo.richiesta.asked, text: ({ richiedente }) => richiedente },
  { label: fascicolo.richiesta.received, text: ({ ricevutaIl }) => written(ricevutaIl) },
]

export const activity = (): readonly Column<Seen['attivita'][number]>[] => [
  { label: fascicolo.dossier.who, text: ({ richiedente }) => richiedente },
  { label: scheda.note.position, text: ({ matricola }) => matricola },
  { label: fascicolo.dossier.last, text: ({ il }) => written(il) },
]

export const answered = (): readonly Column<Seen['riscontri'][number]>[] => [
  { label: fascicolo.dossier.asked, text: ({ domanda }) => fascicolo.dossier.questions[domanda] },
  { label: fascicolo.dossier.sought, text: ({ valore }) => valore, long: true },
  { label: fascicolo.dossier.reply, text: ({ trovato }) => fascicolo.dossier.replies[trovato ? 'found' : 'none'] },
]

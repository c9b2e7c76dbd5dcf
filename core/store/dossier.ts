import type { Azienda, Dossier } from '#core/domain/dossier.ts'
import type { DossierList, DossierQuery } from '#core/engine/ledger.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import { companyWith } from './company-with.ts'
import type { Db } from './open.ts'
import { partsOf } from './part.ts'
import { preparedToRead, type Runner } from './prepared.ts'
import { grouped, present } from './present.ts'
import { shelved, shelves, type Shelf } from './shelf.ts'
import { statementsFor } from './statements-for.ts'
import { activity } from './queries/activity.ts'
import type { company } from './queries/company.ts'
import { contacts } from './queries/contacts.ts'
import { declarations } from './queries/declarations.ts'
import { deleghe, subdeleghe } from './queries/deleghe.ts'
import { dpaMonths } from './queries/dpa.ts'
import { notes } from './queries/notes.ts'
import { payments } from './queries/payments.ts'
import { positionCodes, positions, positionStates } from './queries/positions.ts'
import { regolarita } from './queries/regolarita.ts'
import { relatedPersons } from './queries/related-persons.ts'
import { waiting } from './queries/waiting.ts'

/** How far back what is closed is looked at, in months. Our rule: contributions lapse in five years (L. 335/1995 art. 3). */
const MONTHS = 60

/** Everything the archive knows of a company for one requester, on that day: one statement, each part by its index. */
export async function readDossier(on: Runner, query: DossierQuery): Promise<Dossier | undefined> {
  const { richiedente, oggi } = query
  const known = await readKnown(on, query)
  return known && { oggi, richiedente, ...known, riscontri: [] }
}

/** The same of whoever asks, or as little of it as these lists; of the company there are always its own data. */
export async function readKnown(
  on: Runner,
  { azienda, richiedente, oggi, except = '' }: DossierQuery,
  lists?: readonly DossierList[],
): Promise<Known | undefined> {
  const [known] = await statementFor(lists)(on, { azienda, except, ...seenBy({ richiedente, oggi }) })
  return known
}

/** What of a company somebody sees on a day. */
export function seenBy({ richiedente, oggi }: Pick<DossierQuery, 'richiedente' | 'oggi'>) {
  const da = monthsBefore(oggi, MONTHS)
  return { richiedente: richiedente.codiceFiscale, oggi, da, dal: `${da}-01` }
}

export type Parameters = { azienda: string; richiedente: string; oggi: string; da: string; dal: string; except: string }

const statementFor = statementsFor((wanted) =>
  preparedToRead((db, p: Parameters) => {
    const lists = listsOf(db, p)
    return { query: companyWith(db, p, partsFor(lists, wanted)), read: readerOf(lists, wanted) }
  }),
)

/** The parts that these lists are read from. */
export function partsFor(lists: Lists, wanted: readonly DossierList[] = LISTS): Lists {
  return Object.fromEntries(wanted.flatMap((list) => PARTS[list]).map((part) => [part, lists[part]])) as Lists
}

const shelfOf = shelves()

/** Reads rows that hold the parts of these lists. */
export function readerOf(lists: Lists, wanted = LISTS) {
  return (row: CompanyRow & Bare) => readWhole(row, lists, { wanted, shelf: shelfOf(row.codice_fiscale) })
}

export function listsOf(db: Db, p: Parameters) {
  const part = partsOf(db, 'company')
  const each = partsOf(db, 'position')
  return {
    positions: each(positions(db, p)),
    states: each(positionStates(db, p)),
    codes: each(positionCodes(db, p)),
    deleghe: each(deleghe(db, p)),
    subdeleghe: each(subdeleghe(db, p)),
    contacts: part(contacts(db, p), { anomalo: 'flag' }),
    persons: part(relatedPersons(db, p)),
    notes: each(notes(db, p), { saldo: 'number', art1: 'flag', sospesa: 'flag', cig: 'flag' }),
    payments: each(payments(db, p), { debito: 'number', credito: 'number' }),
    declarations: each(declarations(db, p), { forza: 'number', lavoratori: 'number', provvisoria: 'flag' }),
    regolarita: part(regolarita(db, p)),
    dpa: each(dpaMonths(db, p)),
    waiting: part(waiting(db, p)),
    activity: each(activity(db, p)),
  }
}

export type Lists = ReturnType<typeof listsOf>
/** The rows of each list, still a text and without names. */
type Bare = { readonly [Name in keyof Lists]: string }
type CompanyRow = Awaited<ReturnType<ReturnType<typeof company>['executeTakeFirstOrThrow']>>

type From = { readonly row: Bare; readonly lists: Lists; readonly shelf: Shelf }
type Reading<Name extends DossierList> = (from: From) => Dossier[Name]

/** The lists that stand by themselves. */
type Single = Exclude<keyof Lists, 'positions' | 'states' | 'codes' | 'deleghe' | 'subdeleghe' | 'waiting'>

const single =
  <Name extends Single>(name: Name) =>
  ({ row, lists, shelf }: From) =>
    shelved(shelf, name, [row[name]], lists[name].read as (rows: string) => ReturnType<Lists[Name]['read']>)

/** How each list of a dossier is read, in their order there. */
const READINGS: { readonly [Name in DossierList]: Reading<Name> } = {
  posizioni: ({ row, lists, shelf }) =>
    shelved(shelf, 'positions', [row.positions, row.states, row.codes], (...texts) => posizioniIn(lists, ...texts)),
  deleghe: ({ row, lists, shelf }) =>
    shelved(shelf, 'deleghe', [row.deleghe, row.subdeleghe], (...texts) => delegheIn(lists, ...texts)),
  contatti: single('contacts'),
  soggettiCollegati: single('persons'),
  note: single('notes'),
  versamenti: single('payments'),
  denunce: single('declarations'),
  regolarita: single('regolarita'),
  dpa: single('dpa'),
  pendenti: ({ row, lists }) =>
    lists.waiting
      .read(row.waiting)
      .map(({ received_at, ...waits }) => ({ ...waits, ricevutaIl: civilDay(new Date(received_at)) })),
  attivita: single('activity'),
}
const LISTS = Object.keys(READINGS) as readonly DossierList[]

/** The parts that each list of a dossier is read from. */
const PARTS: Readonly<Record<DossierList, readonly (keyof Lists)[]>> = {
  posizioni: ['positions', 'states', 'codes'],
  deleghe: ['deleghe', 'subdeleghe'],
  contatti: ['contacts'],
  soggettiCollegati: ['persons'],
  note: ['notes'],
  versamenti: ['payments'],
  denunce: ['declarations'],
  regolarita: ['regolarita'],
  dpa: ['dpa'],
  pendenti: ['waiting'],
  attivita: ['activity'],
}

/** What a dossier says, whoever asks and whenever. */
export type Known = Omit<Dossier, 'oggi' | 'richiedente' | 'riscontri'>
type Wanted = { readonly wanted: readonly DossierList[]; readonly shelf: Shelf }

/** The lists that are not wanted are absent. */
function readWhole(row: CompanyRow & Bare, lists: Lists, { wanted, shelf }: Wanted): Known {
  const known: Partial<Record<keyof Known, unknown>> = { azienda: asAzienda(row) }
  for (const name of wanted) known[name] = READINGS[name]({ row, lists, shelf })
  return known as Known
}

function asAzienda(row: CompanyRow): Azienda {
  const { iscritta_ri, rea, procedura_concorsuale, pec } = row
  return present({
    codiceFiscale: row.codice_fiscale,
    ragioneSociale: row.ragione_sociale,
    partitaIva: row.partita_iva,
    naturaGiuridica: row.natura_giuridica,
    registroImprese:
      iscritta_ri === null
        ? null
        : present({ iscritta: iscritta_ri === 1, rea, proceduraConcorsuale: asBoolean(procedura_concorsuale) }),
    pec,
    inizioAttivita: row.inizio_attivita,
  })
}

const asBoolean = (bit: 0 | 1 | null) => (bit === null ? null : bit === 1)

function posizioniIn(
  { positions, states, codes }: Lists,
  known: string,
  past: string,
  given: string,
): Dossier['posizioni'] {
  const storia = grouped(states.read(past), (state) => state.matricola)
  const autorizzazioni = grouped(codes.read(given), (code) => code.matricola)
  return frozen(
    positions.read(known).map((position) => ({
      ...position,
      storia: (storia.get(position.matricola) ?? []).map(({ stato, dal }) => ({ stato, dal })),
      autorizzazioni: (autorizzazioni.get(position.matricola) ?? []).map(({ codice, dal, al }) => ({
        codice,
        dal,
        ...(al !== undefined && { al }),
      })),
    })),
  )
}

function delegheIn({ deleghe, subdeleghe }: Lists, known: string, below: string): Dossier['deleghe'] {
  const under = grouped(subdeleghe.read(below), (sub) => sub.delega)
  return frozen(
    deleghe.read(known).map((delega) => ({
      ...delega,
      subdeleghe: (under.get(delega.id) ?? []).map(({ id, delegato, dal, al }) => ({
        id,
        delegato,
        dal,
        ...(al !== undefined && { al }),
      })),
    })),
  )
}

/** A list made of several: nobody changes it, since others may be reading it. */
function frozen<Row extends object>(list: readonly Row[]): readonly Row[] {
  for (const row of list) Object.freeze(row)
  return Object.freeze(list)
}

/** The month that many months before the day's, `2021-11`. */
function monthsBefore(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

import { sql, type RawBuilder } from 'kysely'
import type { Azienda, Dossier } from '#core/domain/dossier.ts'
import type { DossierQuery } from '#core/engine/ledger.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import type { Db } from './open.ts'
import { partsOf, together } from './part.ts'
import { preparedToRead, type Runner } from './prepared.ts'
import { grouped, present } from './present.ts'
import { shelved, shelves, type Shelf } from './shelf.ts'
import { activity } from './queries/activity.ts'
import { company } from './queries/company.ts'
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
  const { azienda, richiedente, oggi, except = '' } = query
  const da = monthsBefore(oggi, MONTHS)
  const who = { azienda, richiedente: richiedente.codiceFiscale, oggi }
  const [known] = await everything(on, { ...who, da, dal: `${da}-01`, except })
  return known && { oggi, richiedente, ...known, riscontri: [] }
}

type Parameters = { azienda: string; richiedente: string; oggi: string; da: string; dal: string; except: string }

const everything = preparedToRead((db, p: Parameters) => {
  const lists = listsOf(db, p)
  return { query: company(db, p).select(together(lists)), read: readerOf(lists) }
})

/** Dossiers of several companies for one requester, in one statement, by codice fiscale; of those the archive knows. */
export async function readDossiers(
  on: Runner,
  { aziende, excepts, richiedente, oggi }: Several,
): Promise<ReadonlyMap<string, Dossier>> {
  const da = monthsBefore(oggi, MONTHS)
  const known = await everythingOfMany(on, {
    ...{ aziende, excepts, richiedente: richiedente.codiceFiscale, oggi, da, dal: `${da}-01` },
  })
  return new Map(known.map((one) => [one.azienda.codiceFiscale, { oggi, richiedente, ...one, riscontri: [] }] as const))
}

type Several = Pick<DossierQuery, 'richiedente' | 'oggi'> & {
  readonly aziende: readonly string[]
  /** Requests that nobody waits for. */
  readonly excepts: readonly string[]
}
type ManyParameters = Omit<Parameters, 'azienda' | 'except'> & {
  aziende: readonly string[]
  excepts: readonly string[]
}

/** PostgreSQL's own: each part is that of the company in whose row it stands. */
const everythingOfMany = preparedToRead((db, p: ManyParameters) => {
  const { richiedente, oggi, da, dal } = p
  const azienda = valueOf(sql.ref('questa.codice_fiscale'))
  const lists = listsOf(db, { azienda, richiedente, oggi, da, dal, except: valueOf(sql`all(${p.excepts})`) })
  const query = company(db, { azienda: valueOf(sql`any(${p.aziende})`) }).select(together(lists))
  return { query, read: readerOf(lists) }
})

/** Kysely takes an expression wherever it takes a value. */
const valueOf = (expression: RawBuilder<unknown>) => expression as unknown as string

function readerOf(lists: Lists) {
  const shelfOf = shelves()
  return (row: CompanyRow & Bare) => readWhole(row, lists, shelfOf(row.codice_fiscale))
}

function listsOf(db: Db, p: Parameters) {
  const part = partsOf(db)
  return {
    positions: part(positions(db, p)),
    states: part(positionStates(db, p)),
    codes: part(positionCodes(db, p)),
    deleghe: part(deleghe(db, p)),
    subdeleghe: part(subdeleghe(db, p)),
    contacts: part(contacts(db, p), ['anomalo']),
    persons: part(relatedPersons(db, p)),
    notes: part(notes(db, p), ['art1', 'sospesa', 'cig']),
    payments: part(payments(db, p)),
    declarations: part(declarations(db, p), ['provvisoria']),
    regolarita: part(regolarita(db, p)),
    dpa: part(dpaMonths(db, p)),
    waiting: part(waiting(db, p)),
    activity: part(activity(db, p)),
  }
}

type Lists = ReturnType<typeof listsOf>
/** The rows of each list, still a text and without names. */
type Bare = { readonly [Name in keyof Lists]: string }
type CompanyRow = Awaited<ReturnType<ReturnType<typeof company>['executeTakeFirstOrThrow']>>

function readWhole(row: CompanyRow & Bare, lists: Lists, shelf: Shelf) {
  const read = <Name extends Single>(name: Name) =>
    shelved(shelf, name, [row[name]], lists[name].read as (rows: string) => ReturnType<Lists[Name]['read']>)
  return {
    azienda: asAzienda(row),
    posizioni: shelved(shelf, 'positions', [row.positions, row.states, row.codes], (...texts) =>
      posizioniIn(lists, ...texts),
    ),
    deleghe: shelved(shelf, 'deleghe', [row.deleghe, row.subdeleghe], (...texts) => delegheIn(lists, ...texts)),
    contatti: read('contacts'),
    soggettiCollegati: read('persons'),
    note: read('notes'),
    versamenti: read('payments'),
    denunce: read('declarations'),
    regolarita: read('regolarita'),
    dpa: read('dpa'),
    pendenti: lists.waiting
      .read(row.waiting)
      .map(({ received_at, ...waits }) => ({ ...waits, ricevutaIl: civilDay(new Date(received_at)) })),
    attivita: read('activity'),
  }
}

/** The lists that stand by themselves. */
type Single = Exclude<keyof Lists, 'positions' | 'states' | 'codes' | 'deleghe' | 'subdeleghe' | 'waiting'>

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

import { sql, type RawBuilder } from 'kysely'
import type { DeskDb } from '#electron/store/desk-tables.ts'

type Merging = {
  readonly table: string
  readonly key: readonly string[]
  readonly columns: readonly string[]
  /** A datum that belongs to another there is not taken from it. */
  readonly owner?: string
  /** What is kept of a column where both differ, when that is not what is told. */
  readonly kept?: Readonly<Record<string, RawBuilder<unknown>>>
}

/** The contact of a person that comes with more than one company holds for all of them. */
const everywhere = sql`iif(known.azienda is excluded.azienda, excluded.azienda, null)`

/** Every datum with a source and an age of its own, parents before children. */
export const SOURCED: readonly Merging[] = [
  {
    table: 'aziende',
    key: ['codice_fiscale'],
    columns: ['ragione_sociale', 'nome_ordine', 'partita_iva', 'natura_giuridica', 'iscritta_ri', 'rea'].concat([
      'procedura_concorsuale',
      'pec',
      'inizio_attivita',
    ]),
  },
  { table: 'posizioni', key: ['matricola'], columns: ['azienda', 'sede', 'csc', 'stato', 'dal'], owner: 'azienda' },
  {
    table: 'deleghe',
    key: ['id'],
    columns: ['matricola', 'tipo', 'delegato', 'delegato_nome', 'dal', 'al'],
    owner: 'matricola',
  },
  {
    table: 'contatti',
    key: ['id'],
    columns: ['azienda', 'matricola', 'titolare', 'tipo', 'valore', 'anomalo'],
    owner: 'titolare',
    kept: { azienda: everywhere },
  },
  {
    table: 'soggetti_collegati',
    key: ['id'],
    columns: ['azienda', 'matricola', 'relazione', 'codice_fiscale', 'cognome', 'nome', 'dal', 'al'],
    owner: 'azienda',
  },
  {
    table: 'note',
    key: ['id'],
    columns: ['matricola', 'periodo', 'data_calcolo', 'saldo', 'tipologia', 'art1', 'sospesa', 'cig', 'stato'].concat([
      'stato_letto',
    ]),
    owner: 'matricola',
  },
  {
    table: 'versamenti',
    key: ['id'],
    columns: ['matricola', 'sede', 'causale', 'riscosso_il', 'da', 'a', 'debito', 'credito', 'contribuente'].concat([
      'rettificato_il',
      'vincolo',
    ]),
    owner: 'matricola',
  },
  {
    table: 'denunce',
    key: ['matricola', 'periodo'],
    columns: ['forza', 'lavoratori', 'provvisoria', 'variata_il'],
  },
  { table: 'regolarita', key: ['azienda', 'dal', 'esito'], columns: ['al'] },
  { table: 'dpa', key: ['matricola', 'mese'], columns: ['richiesta_il'] },
]

type Rows = readonly object[]

const refs = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
const told = (names: readonly string[]) => sql.join(names.map((name) => sql`value ->> ${sql.lit(name)}`))

/** Writes what is told where nothing is known, what is known is older, or as old and of another source. */
export function mergeSourced(
  db: DeskDb,
  { table, key, columns, owner, kept = {} }: Merging,
  rows: Rows,
  fonte: string,
) {
  const all = [...key, ...columns, 'aggiornata_il']
  const set = [...columns, 'fonte', 'aggiornata_il'].map(
    (name) => sql`${sql.ref(name)} = ${kept[name] ?? sql.ref(`excluded.${name}`)}`,
  )
  const isSame = owner === undefined ? sql`` : sql`and ${sql.ref(`known.${owner}`)} is ${sql.ref(`excluded.${owner}`)}`
  return sql`
    insert into ${sql.table(table)} as known (${refs(all)}, fonte)
    select ${told(all)}, ${fonte} from json_each(${JSON.stringify(rows)}) where true
    on conflict (${refs(key)}) do update set ${sql.join(set)}
    where (excluded.aggiornata_il > known.aggiornata_il
      or (excluded.aggiornata_il = known.aggiornata_il and excluded.fonte is not known.fonte)) ${isSame}`.execute(db)
}

/** States that positions were in: none is ever taken back. */
export const mergeStates = (db: DeskDb, rows: Rows) =>
  sql`insert or ignore into stati_posizione (matricola, dal, stato)
    select ${told(['matricola', 'dal', 'stato'])} from json_each(${JSON.stringify(rows)})`.execute(db)

/** Authorisations go with their position: where that was told last by this source, so is when they end. */
export const mergeCodes = (db: DeskDb, rows: Rows, fonte: string) =>
  sql`insert into autorizzazioni as known (matricola, codice, dal, al)
    select ${told(['matricola', 'codice', 'dal', 'al'])} from json_each(${JSON.stringify(rows)}) where true
    on conflict (matricola, codice, dal) do update set al = excluded.al
    where known.al is not excluded.al
      and exists (select 1 from posizioni p where p.matricola = excluded.matricola and p.fonte = ${fonte})`.execute(db)

/** Sub-deleghe go with their delega. */
export const mergeSubdeleghe = (db: DeskDb, rows: Rows, fonte: string) =>
  sql`insert into subdeleghe as known (id, delega, delegato, dal, al)
    select ${told(['id', 'delega', 'delegato', 'dal', 'al'])} from json_each(${JSON.stringify(rows)}) where true
    on conflict (id) do update set dal = excluded.dal, al = excluded.al
    where (known.dal is not excluded.dal or known.al is not excluded.al) and known.delega = excluded.delega
      and exists (select 1 from deleghe d where d.id = excluded.delega and d.fonte = ${fonte})`.execute(db)

/** The last day on which somebody acted: the later one of both. */
export const mergeActivity = (db: DeskDb, rows: Rows) =>
  sql`insert into attivita as known (matricola, richiedente, il)
    select ${told(['matricola', 'richiedente', 'il'])} from json_each(${JSON.stringify(rows)}) where true
    on conflict (matricola, richiedente) do update set il = excluded.il where known.il < excluded.il`.execute(db)

/** Contacts that this source told and tells no more: somebody had them taken away. */
export const dropContacts = (db: DeskDb, aziende: readonly string[], rows: Rows, fonte: string) =>
  sql`delete from contatti where fonte = ${fonte}
    and azienda in (select value from json_each(${JSON.stringify(aziende)}))
    and id not in (select value ->> 'id' from json_each(${JSON.stringify(rows)}))`.execute(db)

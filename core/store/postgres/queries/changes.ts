import { sql, type Compilable, type OperationNodeSource } from 'kysely'
import { compiled } from '#core/store/compiled.ts'
import type { Db } from '#core/store/open.ts'
import { columnsOf, type Packed } from '#core/store/postgres/columns.ts'
import { valueOf } from '#core/store/postgres/value-of.ts'
import { preparedToWrite, type Runner, type Wrote } from '#core/store/prepared.ts'
import { changePec, endDelega, lapseSubdeleghe, startRicalcolo } from '#core/store/queries/changes.ts'
import { movePayment } from '#core/store/queries/change-positions.ts'

/** A write of one row for each of many: all its parameters are texts, which come as the columns of rows `asked`. */
function asked<Name extends string>(...names: readonly Name[]) {
  const { values, from, packed } = columnsOf(Object.fromEntries(names.map((name) => [name, 'text'])))
  return {
    /** The rows, as the head of a statement. Their columns are called otherwise than those of any table. */
    rows: (p: Packed) => sql`asked (${sql.raw(names.map(columnOf).join(', '))}) as (select ${values} from ${from(p)})`,
    refs: Object.fromEntries(names.map((name) => [name, valueOf(sql.ref(`asked.${columnOf(name)}`))])),
    packed: packed as (rows: readonly Readonly<Record<Name, string | null>>[]) => Packed,
  }
}

const columnOf = (name: string) => `asked_${name}`

/** Whatever it updates: rows beside its table are none that the builder knows of. */
type Update = Compilable & { from(rows: never): OperationNodeSource }

/** The same update for many: how many rows of the archive it changed. */
function forMany<P extends Readonly<Record<string, string | null>>>(
  { build }: Pick<Wrote<P, Update>, 'build'>,
  ...names: readonly (keyof P & string)[]
) {
  const { rows, refs, packed } = asked(...names)
  const write = preparedToWrite((db: Db, p: Packed) =>
    compiled(db, sql`with ${rows(p)} ${build(db, refs as P).from('asked' as never)}`),
  )
  return async (on: Runner, many: readonly P[]) => write(on, packed(many))
}

export const endDeleghe = forMany(endDelega, 'delega', 'al', 'motivo', 'fonte', 'aggiornata_il')
export const lapseAllSubdeleghe = forMany(lapseSubdeleghe, 'delega', 'al')
export const startRicalcoli = forMany(startRicalcolo, 'nota', 'dal', 'fonte', 'aggiornata_il')
export const movePayments = forMany(movePayment, 'versamento', 'da', 'a', 'il', 'fonte', 'aggiornata_il')
export const changePecs = forMany(changePec, 'azienda', 'pec', 'fonte', 'aggiornata_il')

const pecs = asked('azienda', 'pec', 'fonte', 'aggiornata_il')
/** The contact of each company is looked for by itself: a join might go through all that are a PEC. */
const contacts = preparedToWrite((db: Db, p: Packed) =>
  compiled(
    db,
    sql`with ${pecs.rows(p)}, found as (
        select asked.*, contatto from asked left join lateral (
          select id as contatto from contatti where titolare = asked_azienda and tipo = 'pec' and matricola is null offset 0
        ) of_company on true
      ), changed as (
        update contatti set valore = asked_pec, anomalo = 0, fonte = asked_fonte, aggiornata_il = asked_aggiornata_il
        from found where id = contatto
      )
      insert into contatti (id, azienda, titolare, tipo, valore, anomalo, fonte, aggiornata_il)
      select 'pec:' || asked_azienda, asked_azienda, asked_azienda, 'pec', asked_pec, 0, asked_fonte, asked_aggiornata_il
      from found where contatto is null`,
  ),
)

/** The address of each company as its contact, which is added where there was none. */
export const changePecContacts = async (on: Runner, many: readonly Pec[]) => contacts(on, pecs.packed(many))
type Pec = Parameters<typeof pecs.packed>[0][number]

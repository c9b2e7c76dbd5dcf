import type { Compilable, CompiledQuery, DialectAdapter } from 'kysely'
import type { Archive, Db } from './open.ts'

type Rows<R> = readonly R[] | Promise<readonly R[]>

/** A compiled query with its parameters in place. */
type Bound<R> = Pick<CompiledQuery<R>, 'sql'> & { readonly parameters: readonly unknown[] }

/** Where compiled queries run. SQLite answers at once, and then no promise is made for nothing. */
export type Runner = {
  readonly db: Db
  run<R>(query: Bound<R>): Rows<R>
  /** How many rows it wrote. */
  write(query: Bound<unknown>): number | Promise<number>
}

/** The runner of SQLite: whoever has one in hand need not wait. */
export type Local = {
  readonly db: Db
  run<R>(query: Bound<R>): readonly R[]
  write(query: Bound<unknown>): number
}

/** Runs on the connection that the caller holds: inside a transaction, or `reading`. */
export function runnerOn({ core, statements }: Pick<Archive, 'core' | 'statements'>): Local {
  return {
    db: core,
    run: <R>({ sql, parameters }: Bound<R>) => statements.prepare(sql).all(parameters) as R[],
    write: ({ sql, parameters }) => Number(statements.prepare(sql).run(parameters).changes),
  }
}

/** Holds the connection while `work` reads: it sees one moment of the archive, and nothing half-written by others. */
export function reading<T>(archive: Pick<Archive, 'core' | 'statements'>, work: (on: Runner) => Promise<T>) {
  return archive.core.connection().execute(() => work(runnerOn(archive)))
}

/** Holds the connection for a transaction of prepared queries: Kysely's own makes builders that these never use. */
export function inTransaction<T>(
  { core, statements }: Pick<Archive, 'core' | 'statements'>,
  work: () => Promise<T>,
): Promise<T> {
  return core.getExecutor().provideConnection(async () => {
    // takes the writer's place at once, as every transaction here does
    statements.prepare('begin immediate').run([])
    try {
      const done = await work()
      statements.commit()
      return done
    } catch (error) {
      // where SQLite has already undone everything (a full disk), the reason that reaches the caller is the first one
      if (statements.inTransaction()) statements.prepare('rollback').run([])
      throw error
    }
  })
}

type Bindable = string | number | null | Uint8Array | readonly string[]

/** Marks, while a query is compiled, the place of a parameter. */
class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

const slots = new Proxy(
  {},
  {
    get: (_, name) => new Slot(String(name)),
    ownKeys: () => {
      throw new TypeError('A prepared query must name each of its parameters: they cannot be spread.')
    },
  },
)

type Parameters = Readonly<Record<string, Bindable>>

/** A query written with Kysely, compiled once and then only given its parameters, by name. */
export function prepared<P extends Parameters, R>(build: (db: Db, parameters: P) => Compilable<R>): Asked<P, R> {
  const plan = planned((db, parameters: P) => binding(build(db, parameters).compile()))
  return ((on: Runner, parameters: P) => on.run(plan(on.db)(parameters))) as Asked<P, R>
}

type Asked<P, R> = {
  (on: Local, parameters: P): readonly R[]
  (on: Runner, parameters: P): Rows<R>
}

/** As `prepared`, for one that writes; gives how many rows it wrote. */
export function preparedToWrite<P extends Parameters, Q extends Compilable>(
  build: (db: Db, parameters: P) => Q,
): Wrote<P, Q> {
  const plan = planned((db, parameters: P) => binding(build(db, parameters).compile()))
  const write = (on: Runner, parameters: P) => on.write(plan(on.db)(parameters))
  return Object.assign(write, { build }) as Wrote<P, Q>
}

export type Wrote<P, Q = Compilable> = {
  (on: Local, parameters: P): number
  (on: Runner, parameters: P): number | Promise<number>
  /** The query itself, for whoever makes another one of it. */
  readonly build: (db: Db, parameters: P) => Q
}

/** As `prepared`, for a query whose rows are to be read: how follows from the query itself. */
export function preparedToRead<P extends Parameters, R, T>(
  build: (db: Db, parameters: P) => { readonly query: Compilable<R>; readonly read: (row: R) => T },
): (on: Runner, parameters: P) => Promise<readonly T[]> {
  const plan = planned((db, parameters: P) => {
    const { query, read } = build(db, parameters)
    return { bound: binding(query.compile()), read }
  })
  return async (on, parameters) => {
    const { bound, read } = plan(on.db)
    return (await on.run(bound(parameters))).map(read)
  }
}

/** Made once for all archives of an engine, whose adapter they share: it depends on its SQL, not on the parameters. */
function planned<Plan>(make: (db: Db, parameters: never) => Plan): (db: Db) => Plan {
  const plans = new WeakMap<DialectAdapter, Plan>()
  return (db) => {
    const { adapter } = db.getExecutor()
    const known = plans.get(adapter)
    if (known !== undefined) return known
    const plan = make(db, slots as never)
    plans.set(adapter, plan)
    return plan
  }
}

/** How the query gets its parameters: which go where is found out once. */
function binding<R>({ sql, parameters: places }: CompiledQuery<R>): (parameters: Parameters) => Bound<R> {
  const names = places.map((place) => (place instanceof Slot ? place.name : undefined))
  return (parameters) => ({
    sql,
    parameters: names.map((name, at) => (name === undefined ? places[at] : parameters[name])),
  })
}

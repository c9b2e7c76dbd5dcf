import type { Compilable, CompiledQuery } from 'kysely'
import type { Archive, Db } from './open.ts'

type Rows<R> = readonly R[] | Promise<readonly R[]>

/** Where compiled queries run. SQLite answers at once, and then no promise is made for nothing. */
export type Runner = { readonly db: Db; run<R>(query: CompiledQuery<R>): Rows<R> }

/** Runs on the connection that the caller holds: inside a transaction, or `reading`. */
export function runnerOn({ core, statements }: Pick<Archive, 'core' | 'statements'>): Runner {
  return {
    db: core,
    run<R>({ sql, parameters }: CompiledQuery<R>) {
      const statement = statements.prepare(sql)
      if (statement.reader) return statement.all(parameters) as R[]
      statement.run(parameters)
      return []
    },
  }
}

/** Holds the connection while `work` reads: it sees one moment of the archive, and nothing half-written by others. */
export function reading<T>(archive: Pick<Archive, 'core' | 'statements'>, work: (on: Runner) => Promise<T>) {
  return archive.core.connection().execute(() => work(runnerOn(archive)))
}

type Bindable = string | number | null

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

type Plan<R> = { readonly query: CompiledQuery<R>; readonly places: readonly unknown[] }

/** A query written with Kysely, compiled once for each archive and then only given its parameters, by name. */
export function prepared<P extends Readonly<Record<string, Bindable>>, R>(
  build: (db: Db, parameters: P) => Compilable<R>,
): (on: Runner, parameters: P) => Rows<R> {
  const plans = new WeakMap<Db, Plan<R>>()
  const plan = (db: Db) => {
    const query = build(db, slots as P).compile()
    const made = { query, places: query.parameters }
    plans.set(db, made)
    return made
  }
  return (on, parameters) => {
    const { query, places } = plans.get(on.db) ?? plan(on.db)
    return on.run({ ...query, parameters: places.map((at) => (at instanceof Slot ? parameters[at.name] : at)) })
  }
}

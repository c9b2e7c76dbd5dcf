import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/** Names of the statements that are worth preparing: a server parses and plans such a one once for each connection. */
export type Statements = {
  /** From now on this text is prepared. Texts must be few: a connection keeps what it prepared for life. */
  named(text: string): string
  nameOf(text: string): string | undefined
}

export function statements(): Statements {
  const names = new Map<string, string>()
  return {
    named: (text) => {
      const known = names.get(text) ?? `s${names.size}`
      names.set(text, known)
      return known
    },
    nameOf: (text) => names.get(text),
  }
}

/** The pool as Kysely takes it; what is worth preparing runs as a prepared statement. */
export function preparing(pool: Pool, { nameOf }: Pick<Statements, 'nameOf'>): PostgresPool {
  // Kysely knows a connection again by its client
  const clients = new WeakMap<PoolClient, PostgresPoolClient>()
  const wrapped = (client: PoolClient): PostgresPoolClient => {
    const query = (text: string, values: readonly unknown[]) => {
      const name = nameOf(text)
      return client.query({ text, values: [...values], ...(name !== undefined && { name }) })
    }
    const made = {
      query: query as unknown as PostgresPoolClient['query'],
      release: (destroy?: boolean) => client.release(destroy),
    }
    clients.set(client, made)
    return made
  }
  return {
    connect: async () => {
      const client = await pool.connect()
      return clients.get(client) ?? wrapped(client)
    },
    end: () => pool.end(),
    options: pool.options,
  }
}

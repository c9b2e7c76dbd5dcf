import type { Db } from './open.ts'

/** What operatori look for, in order: made once, on a file that begins to be served. */
export async function keepForOperators({ schema }: Db): Promise<void> {
  const of = { requests_per_data: ['received_at', 'id'], requests_per_azienda: ['azienda', 'received_at', 'id'] }
  for (const [name, columns] of Object.entries(of))
    await schema.createIndex(name).ifNotExists().on('requests').columns(columns).execute()
}

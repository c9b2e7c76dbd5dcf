import type { Kysely } from 'kysely'

/** In whose name a task is asked, where that is not the studio. */
export const asking = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.alterTable('tasks').addColumn('richiedente', 'text').execute()
  },
}

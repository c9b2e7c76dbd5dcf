import { hash } from 'node:crypto'
import { join } from 'node:path'
import { systemClock } from '#core/kernel/clock.ts'
import { embed } from '#core/embed.ts'
import { services } from '#core/services/registry.ts'
import { createArchive, type Archive, type Db } from '#core/store/open.ts'
import { checksFrom } from '#core/store/kept-checks.ts'
import { fill, TEST_KEY, type Facts } from '#test/kit/archive.ts'
import { sure } from '#test/kit/desk.ts'
import { requestFrom } from '#core/store/stored.ts'
import { whole } from '#core/store/queries/requests.ts'

/** What a core did about one request, and when, in the order of who was told. */
export type Told = { readonly request: string; readonly kind: string; readonly seq: number }

export async function toldTo(db: Db, studio: string): Promise<readonly Told[]> {
  return db
    .selectFrom('events')
    .select(['request', 'kind', 'seq'])
    .where('recipient', '=', studio)
    .orderBy('seq')
    .execute()
}

/** Every request that a core decided, with its outcome and its checks. */
export async function decidedBy(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('requests')
    .innerJoin('decisions', 'decisions.request', 'requests.id')
    .leftJoin('pieces', 'pieces.hash', 'decisions.outline')
    .select(['requests.id', 'esito', 'state', 'decisions.checks', 'decisions.changes', 'pieces.content'])
    .execute()
  return new Map(
    rows.map(({ id, esito, state, checks, changes, content }) => [
      id,
      JSON.stringify({ esito, state, changes, checks: checksFrom(checks, content) }),
    ]),
  )
}

/** What changed hands: all that requests may change, but for the hour at which they did. */
export async function contentOf(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const lines = (rows: readonly object[]) =>
    rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([name]) => name !== 'aggiornata_il')
            .sort(),
        ),
      )
      .sort()
  const all = async (table: 'aziende' | 'contatti' | 'note' | 'deleghe' | 'posizioni' | 'versamenti' | 'attivita') =>
    lines(await db.selectFrom(table).selectAll().execute())
  return {
    aziende: await all('aziende'),
    contatti: await all('contatti'),
    note: await all('note'),
    deleghe: await all('deleghe'),
    posizioni: await all('posizioni'),
    versamenti: await all('versamenti'),
    attivita: await all('attivita'),
  }
}

/** The same requests decided one after the other on an archive of their own, in the order in which the core decided them. */
export async function replayed(
  folder: string,
  db: Db,
  { companies, order }: { readonly companies: readonly Facts[]; readonly order: readonly string[] },
): Promise<Archive> {
  const archive = sure<Archive>(await createArchive({ path: join(folder, 'replay.db'), key: TEST_KEY }))
  await fill(archive, companies)
  const report = (error: unknown) => {
    throw error
  }
  const digest = (text: string) => hash('sha256', text)
  const core = embed({ archive, services, clock: systemClock, digest, report })
  for (const id of order) {
    const row = await db.selectFrom('requests').select(whole).where('id', '=', id).executeTakeFirstOrThrow()
    const { service, version, azienda, richiedente, answers } = requestFrom(row)
    const [answer] = sure<readonly { ok: boolean }[]>(
      await core.submit([{ id, service, version, azienda, richiedente, answers }]),
    )
    if (answer?.ok !== true) throw new Error(`${id}: ${JSON.stringify(answer)}`)
  }
  return archive
}

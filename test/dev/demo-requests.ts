import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Allegato } from '#core/domain/allegato.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Submission } from '#core/contract/submission.ts'
import { fillDemo, type DemoStudio } from '#electron/backend/demo-studio.ts'
import { importerOf } from '#electron/backend/importer.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import { OGGI } from '#electron/cli/demo/plan.ts'
import { queueAll } from '#electron/cli/demo/queue-all.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace, type Workspace } from '#electron/store/workspace/open-workspace.ts'

type File = Omit<Allegato, 'hash' | 'bytes'> & { readonly contenuto: Uint8Array; readonly at: string }
type Asked = { readonly parcels: readonly Submission[]; readonly files: readonly File[] }

/** What the demo studio would send on its first day, and the files it shows: made at a desk of its own, thrown away after. */
export async function demoRequests(demo: DemoStudio, clock: Clock): Promise<Asked> {
  const home = mkdtempSync(join(tmpdir(), 'scrittoio-studio-'))
  try {
    const workspace = await workspaceIn(join(home, 'studio'), demo, clock)
    try {
      return await askedAt(workspace, demo, clock)
    } finally {
      await workspace.close()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function workspaceIn(folder: string, { studio }: DemoStudio, clock: Clock): Promise<Workspace> {
  const made = await createWorkspace(folder, { studio, passphrase: 'demo', demo: true }, clock)
  if (!made.ok) throw new Error(`the demo workspace cannot be made: ${made.failure.code}`)
  const opened = await openWorkspace(folder, { passphrase: 'demo' })
  if (!opened.ok) throw new Error(`the demo workspace cannot be opened: ${opened.failure.code}`)
  return opened.value
}

async function askedAt(workspace: Workspace, demo: DemoStudio, clock: Clock): Promise<Asked> {
  const report = (error: unknown) => {
    throw error
  }
  const desk = await openDesk(workspace, { clock, report })
  await fillDemo({ desk, importer: importerOf(workspace, desk), workspace }, demo)
  const { ids } = await queueAll(desk, OGGI)
  const files = await workspace.archive.core.selectFrom('allegati').selectAll().execute()
  return {
    parcels: await parcelsOf(desk, ids),
    files: files.map(({ nome, tipo, contenuto, aggiunto_il: at }) => ({ nome, tipo, contenuto, at })),
  }
}

async function parcelsOf(desk: Desk, ids: readonly string[]): Promise<readonly Submission[]> {
  const parcels: Submission[] = []
  for (const id of ids) {
    const parcel = (await desk.store.task(id))?.parcel
    if (parcel !== undefined) parcels.push(parcel)
  }
  return parcels
}

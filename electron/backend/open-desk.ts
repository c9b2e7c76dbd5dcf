import { v7 } from 'uuid'
import { services } from '#core/services/registry.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { CorePort } from '#electron/desk/core-port.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { italianWords, type DeskWords } from '#electron/desk/desk-words.ts'
import { releaseSending } from '#electron/desk/pump.ts'
import { sqliteAttachments } from '#electron/store/sqlite-attachments.ts'
import { sqliteCompanies } from '#electron/store/sqlite-companies.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'
import { embeddedCore } from '#electron/sync/embedded-core.ts'
import { openCore } from './open-core.ts'

export type DeskParts = {
  readonly clock: Clock
  /** Where exceptions go. */
  readonly report: (error: unknown) => void
  /** Stands between desk and core: the demo and the tests make the line fail with it. */
  readonly line?: (core: CorePort) => CorePort
  /** The words of the app; Italian ones where nothing chooses others. */
  readonly words?: () => DeskWords
}

/** Puts the desk together on an open workspace, and takes up again what a killed process was sending. */
export async function openDesk(
  { archive }: Pick<Workspace, 'archive'>,
  { clock, report, line = (core) => core, words = () => italianWords }: DeskParts,
): Promise<Desk> {
  const store = sqliteDesk(archive.db)
  const studio = await store.memory.recall('studio')
  if (studio === undefined) throw new Error('a workspace without its studio')
  const core = openCore({ archive }, { clock, report })
  const desk: Desk = {
    store,
    companies: sqliteCompanies(archive, clock),
    attachments: sqliteAttachments(archive),
    core: line(embeddedCore(core, studio)),
    services,
    studio,
    clock,
    words,
    ids: { next: () => v7() },
    chance: () => Math.random(),
  }
  await releaseSending(desk)
  return desk
}

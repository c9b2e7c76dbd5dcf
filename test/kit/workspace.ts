import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { systemClock } from '#core/kernel/clock.ts'
import type { Settings } from '#core/service/settings.ts'
import type { Studio } from '#electron/desk/studio.ts'
import { coreSettings } from '#electron/store/core-settings.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace, type Workspace } from '#electron/store/workspace/open-workspace.ts'
import { fill, type Facts } from './archive.ts'

const PASSPHRASE = 'quattro gelsi lungo il canale'

type Wanted = {
  readonly studio: Studio
  readonly companies: readonly Facts[]
  /** What its core was told; an embedded core has every service open. */
  readonly settings?: Settings
}

/** Makes in the user data of an app not started yet the workspace that it will ask to unlock. */
export async function makeWorkspace(home: string, { studio, companies, settings }: Wanted): Promise<void> {
  const made = await createWorkspace(folderIn(home), { studio, passphrase: PASSPHRASE, demo: false }, systemClock)
  if (!made.ok) throw new Error(`No workspace for the test: ${made.failure.code}`)
  await inWorkspace(home, async (workspace) => {
    await fill(workspace.archive, companies)
    if (settings !== undefined) await coreSettings(workspace).keep(settings)
  })
}

/** Works in a workspace that no app has open. */
export async function inWorkspace(home: string, work: (workspace: Workspace) => Promise<void>): Promise<void> {
  const opened = await openWorkspace(folderIn(home), { passphrase: PASSPHRASE })
  if (!opened.ok) throw new Error(`The workspace of the test does not open: ${opened.failure.code}`)
  await work(opened.value)
  await opened.value.close()
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Apri', exact: true }).click()
  await page.getByRole('heading', { name: 'Aziende' }).waitFor()
}

const folderIn = (home: string) => join(home, 'workspace')

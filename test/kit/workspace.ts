import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { systemClock } from '#core/kernel/clock.ts'
import type { Settings } from '#core/service/settings.ts'
import type { Studio } from '#electron/desk/studio.ts'
import { coreSettings } from '#electron/store/core-settings.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { keyOf, openWorkspace, type Secret, type Workspace } from '#electron/store/workspace/open-workspace.ts'
import { placesOf } from '#electron/store/workspace/places.ts'
import { readWorkspaceFile } from '#electron/store/workspace/workspace-file.ts'
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
  const made = await emptyOf(studio)
  cpSync(made.folder, folderIn(home), { recursive: true })
  await inWorkspace(
    home,
    async (workspace) => {
      await fill(workspace.archive, companies)
      if (settings !== undefined) await coreSettings(workspace).keep(settings)
    },
    made,
  )
}

/** Works in a workspace that no app has open. */
export async function inWorkspace(
  home: string,
  work: (workspace: Workspace) => Promise<void>,
  secret: Secret = { passphrase: PASSPHRASE },
): Promise<void> {
  const opened = await openWorkspace(folderIn(home), secret)
  if (!opened.ok) throw new Error(`The workspace of the test does not open: ${opened.failure.code}`)
  await work(opened.value)
  await opened.value.close()
}

type Made = { readonly folder: string; readonly key: Buffer }
const empty = new Map<string, Promise<Made>>()

/** The empty workspace of a studio, made once: what its passphrase costs is spent on the first, the others are copies. */
function emptyOf(studio: Studio): Promise<Made> {
  const name = JSON.stringify(studio)
  const made = empty.get(name) ?? makeEmpty(studio)
  empty.set(name, made)
  return made
}

async function makeEmpty(studio: Studio): Promise<Made> {
  const aside = mkdtempSync(join(tmpdir(), 'scrittoio-vuoto-'))
  process.once('exit', () => rmSync(aside, { recursive: true, force: true }))
  const folder = folderIn(aside)
  const made = await createWorkspace(folder, { studio, passphrase: PASSPHRASE, demo: false }, systemClock)
  if (!made.ok) throw new Error(`No workspace for the test: ${made.failure.code}`)
  const description = await readWorkspaceFile(placesOf(folder).description)
  const key = description.ok ? await keyOf(description.value, { passphrase: PASSPHRASE }) : description
  if (!key.ok) throw new Error(`The workspace made for tests does not open: ${key.failure.code}`)
  return { folder, key: key.value }
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Apri', exact: true }).click()
  await page.getByRole('heading', { name: 'Aziende' }).waitFor()
}

const folderIn = (home: string) => join(home, 'workspace')

import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { backupsIn } from '#electron/store/workspace/backup/recent.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
import { task } from '#test/kit/tasks.ts'
import { copiesFolder, copyBeforeClosing } from './own-copies.ts'

const passphrase = 'cavallo batteria graffetta'
const studio = { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Rossi' }
const DAY = 86_400_000 // ms

let home: string
let time: Date
const clock = { now: () => time }
const unforeseen = (error: unknown) => {
  throw error
}
const parts = () => ({ home, clock, report: unforeseen, push: () => undefined })

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  time = new Date()
  await createWorkspace(join(home, 'workspace'), { studio, passphrase, demo: false }, clock)
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** The files of the studio, as written by that clock. */
function written(at = time): void {
  for (const name of readdirSync(join(home, 'workspace'))) utimesSync(join(home, 'workspace', name), at, at)
}

/** A day of work: something is written, and the studio is closed. */
async function worked(id: string): Promise<readonly string[]> {
  const opened = await openWorkspace(join(home, 'workspace'), { passphrase })
  if (!opened.ok) throw new Error(opened.failure.code)
  await sqliteDesk(opened.value.archive.db).transaction(({ tasks }) => tasks.put(task({ id })))
  written()
  time = new Date(time.getTime() + 60_000)
  await copyBeforeClosing(opened.value, parts())
  await opened.value.close()
  written(new Date(time.getTime() - 60_000))
  return (await backupsIn(copiesFolder(home, opened.value), opened.value.id)).map(({ head }) => head.takenAt)
}

it('makes no second copy of what has not changed', async () => {
  await worked('a')
  const opened = await openWorkspace(join(home, 'workspace'), { passphrase })
  if (!opened.ok) throw new Error(opened.failure.code)
  time = new Date(time.getTime() + DAY)
  await copyBeforeClosing(opened.value, parts())
  await opened.value.close()
  expect(await backupsIn(copiesFolder(home, opened.value), opened.value.id)).toHaveLength(1)
})

it('goes on copying after the clock was turned back, and never takes the newest copy for the oldest', async () => {
  const start = time.getTime()
  for (let n = 0; n < 7; n += 1) {
    time = new Date(start + (n + 10) * DAY) // the clock of the machine was ten days ahead
    await worked(`prima-${String(n)}`)
  }
  time = new Date(start)

  const copies = await worked('dopo')

  expect(copies).toHaveLength(7)
  expect(copies).toContain(time.toISOString())
})

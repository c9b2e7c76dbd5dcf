import { expect, it } from 'vitest'
import { openArchive } from '#core/store/open.ts'
import { archiveWith } from '#test/kit/archive.ts'
import type { DeskTables } from '#electron/store/desk-tables.ts'
import { deskMigrations } from '#electron/store/migrations/desk-migrations.ts'
import { remember } from '#electron/store/queries/remembered.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'

const before = Object.fromEntries(Object.entries(deskMigrations.steps).filter(([name]) => name < '0011'))

it('hears once more, from its first event, every core elsewhere that told what a desk of before passed over', async () => {
  const old = await archiveWith<DeskTables>([], [{ ...deskMigrations, steps: before }])
  await remember(old.db, 'cursor:https://core.example', '41').execute()
  await remember(old.db, 'cursor:locale', '7').execute()
  await remember(old.db, 'lastSync:https://core.example', '"2026-11-23T10:00:00.000Z"').execute()
  await old.close()

  const opened = await openArchive<DeskTables>({ ...old.place, own: [deskMigrations] })
  if (!opened.ok) throw new Error(opened.failure.code)
  const { memory } = sqliteDesk(opened.value.db)

  expect(await memory.recall('cursor:https://core.example')).toBe(0)
  expect(await memory.recall('cursor:locale')).toBe(7)
  expect(await memory.recall('lastSync:https://core.example')).toBe('2026-11-23T10:00:00.000Z')
  await opened.value.close()
  await old.remove()
})

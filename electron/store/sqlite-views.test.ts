import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SavedView } from '#electron/desk/saved-views.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { sqliteViews } from './sqlite-views.ts'

let archive: TestArchive<DeskTables>
beforeEach(async () => {
  archive = await archiveWith<DeskTables>([], [deskMigrations])
})
afterEach(() => archive.remove())

const view = (id: string, parts: Partial<SavedView> = {}): SavedView => ({
  id,
  list: 'aziende',
  name: id,
  filter: { scope: 'tutte', labels: ['a'] },
  sort: { by: 'note', descending: true },
  columns: ['nome', 'note'],
  isDefault: false,
  ...parts,
})

it('gives back a view as it was kept, and those of one list in order of name', async () => {
  const views = sqliteViews(archive.db)
  await views.put(view('b'))
  await views.put(view('a'))
  await views.put(view('c', { list: 'comunicazioni' }))

  expect(await views.list('aziende')).toEqual([view('a'), view('b')])
  expect(await views.get('c')).toEqual(view('c', { list: 'comunicazioni' }))
})

it('puts a default view in the place of the one before, in its own list alone', async () => {
  const views = sqliteViews(archive.db)
  await views.put(view('a', { isDefault: true }))
  await views.put(view('c', { list: 'comunicazioni', isDefault: true }))
  await views.put(view('b', { isDefault: true }))

  expect((await views.list('aziende')).map(({ isDefault }) => isDefault)).toEqual([false, true])
  expect((await views.get('c'))?.isDefault).toBe(true)
})

it('forgets a deleted view', async () => {
  const views = sqliteViews(archive.db)
  await views.put(view('a'))
  await views.delete('a')

  expect(await views.get('a')).toBeUndefined()
})

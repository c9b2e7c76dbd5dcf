import { afterEach, beforeEach, expect, it } from 'vitest'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { sqliteAttachments } from './sqlite-attachments.ts'

const contenuto = new TextEncoder().encode('%PDF-1.7 prova')
const file = { tipo: 'pdf', contenuto, at: '2026-11-23T09:00:00.000Z' } as const

let archive: TestArchive<DeskTables>
beforeEach(async () => {
  archive = await archiveWith<DeskTables>([], [deskMigrations])
})
afterEach(() => archive.remove())

it('calls the same bytes, for each company, what they were called last for it', async () => {
  const attachments = sqliteAttachments(archive)
  const called = async (azienda?: string) => (await attachments.list([hash], azienda)).map(({ nome }) => nome)
  const { hash } = await attachments.keep({ ...file, nome: 'Bianchi.pdf', azienda: 'BIANCHI' })

  expect(await attachments.keep({ ...file, nome: 'Rossi.pdf', azienda: 'ROSSI' })).toMatchObject({ nome: 'Rossi.pdf' })

  expect([await called('BIANCHI'), await called('ROSSI')]).toEqual([['Bianchi.pdf'], ['Rossi.pdf']])
  await attachments.keep({ ...file, nome: 'Rossi, di nuovo.pdf', azienda: 'ROSSI' })
  expect([await called('BIANCHI'), await called('ROSSI')]).toEqual([['Bianchi.pdf'], ['Rossi, di nuovo.pdf']])
})

it('calls what came without a company by the name it came with last', async () => {
  const attachments = sqliteAttachments(archive)
  await attachments.keep({ ...file, nome: 'Bianchi.pdf', azienda: 'BIANCHI' })
  const { hash } = await attachments.keep({ ...file, nome: 'da riga di comando.pdf' })

  expect(await attachments.list([hash], 'ROSSI')).toMatchObject([{ nome: 'da riga di comando.pdf' }])
  expect(await attachments.list([hash], 'BIANCHI')).toMatchObject([{ nome: 'Bianchi.pdf' }])
  expect(await attachments.list([], 'BIANCHI')).toEqual([])
})

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { attachmentContent, attachmentsByHash, keepAttachment } from './attachments.ts'
import { inquire } from './ledger.ts'
import { runnerOn } from './prepared.ts'

const contenuto = new TextEncoder().encode('%PDF-1.7 mancata consegna')
const file = { nome: 'prova.pdf', tipo: 'pdf', contenuto, at: '2026-11-23T09:00:00.000Z' } as const

let archive: TestArchive
beforeEach(async () => (archive = await archiveWith([dossierWith()])))
afterEach(() => archive.remove())

it('keeps a file once, and gives back the very bytes', async () => {
  const first = await keepAttachment(archive, file)
  const again = await keepAttachment(archive, { ...file, nome: 'altro.pdf' })
  expect(again).toEqual(first)
  expect(await attachmentsByHash(archive, ['0'.repeat(64), first.hash])).toEqual([first])
  expect(Buffer.from((await attachmentContent(archive, first.hash)) ?? [])).toEqual(Buffer.from(contenuto))
})

it('answers whether a file is there', async () => {
  const { hash } = await keepAttachment(archive, file)
  const asked = [hash, '0'.repeat(64)].map((valore) => ({ domanda: 'allegato', valore }) as const)
  const replies = await inquire(runnerOn(archive), asked, '01234567897')
  expect(replies.map(({ trovato }) => trovato)).toEqual([true, false])
})

it('leaves nothing readable on the disk', async () => {
  await keepAttachment(archive, file)
  await archive.close()
  expect(readFileSync(archive.place.path).includes(Buffer.from('mancata consegna'))).toBe(false)
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { audited } from '#core/audit/log.ts'
import { verifyRegister } from '#core/audit/verify.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { sha256 } from '#test/kit/core.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { noteOf } from '#test/kit/register.ts'
import { registerIn } from './register.ts'
import { registerInFile } from './register-in-file.ts'

let archive: TestArchive
beforeEach(async () => {
  archive = await archiveWith([dossierWith()])
})
afterEach(() => archive.remove())

const REGISTERS = {
  'an archive': () => registerIn(archive.core, { digest: sha256 }),
  'a core on a file': () => registerInFile(archive, { digest: sha256 }),
}

describe.each(Object.entries(REGISTERS))('The register of %s', (_, register) => {
  const verdict = () => verifyRegister({ log: register(), digest: sha256 })

  it('gives back what was noted, in order, each linked to the one before', async () => {
    await register().append([
      noteOf(1),
      noteOf(2, { token: 'T1', reason: 'azienda-non-accessibile', outcome: 'rifiutata' }),
    ])
    await register().append([noteOf(3)])
    const entries = await register().page(0, 9)
    expect(entries).toMatchObject([
      { ...noteOf(1), seq: 1 },
      { seq: 2, token: 'T1' },
      { ...noteOf(3), seq: 3 },
    ])
    expect(entries[0]).not.toHaveProperty('token')
    expect(entries.map(({ previous }) => previous)).toEqual(['', entries[0]?.hash, entries[1]?.hash])
    expect(await register().page(2, 9)).toHaveLength(1)
    expect(await verdict()).toEqual({ intact: true, head: { seq: 3, hash: entries[2]?.hash } })
  })

  it('takes long lists, and writers that come together', async () => {
    const many = Array.from({ length: 1201 }, (_, n) => noteOf(n))
    await Promise.all([register().append(many), ...many.slice(0, 20).map((note) => register().append([note]))])
    expect(await verdict()).toMatchObject({ intact: true, head: { seq: 1221 } })
  })

  it('holds what was tried, also when the transaction it was tried in was undone', async () => {
    const deed = noteOf(1, { action: 'impostazioni.scrivi' })
    const work = () =>
      archive.core.transaction().execute(async (tx) => {
        await tx.insertInto('impostazioni').values({ nome: 'x', valore: '1' }).execute()
        throw new Error('undone')
      })
    await expect(audited(register(), deed, work)).rejects.toThrow('undone')
    expect(await archive.core.selectFrom('impostazioni').selectAll().execute()).toEqual([])
    expect(await register().page(0, 9)).toMatchObject([{ action: 'impostazioni.scrivi', outcome: 'fallita' }])
  })

  it.each([
    "update registro set actor = 'ALTRI' where seq = 1",
    'delete from registro where seq = 2',
    'delete from registro',
    "insert or replace into registro select seq, at, 'ALTRI', token, action, object, outcome, reason, trace, previous, hash from registro where seq = 1",
    'insert into registro select 9, at, actor, token, action, object, outcome, reason, trace, previous, hash from registro where seq = 1',
    'update registro_testa set seq = 1',
    'delete from registro_testa',
    "insert or replace into registro_testa values (1, 0, '')",
  ])('does not let anybody %s', async (statement) => {
    await register().append([noteOf(1), noteOf(2)])
    expect(() => archive.raw.exec(statement)).toThrow('si aggiunge soltanto')
    expect(await verdict()).toMatchObject({ intact: true, head: { seq: 2 } })
  })

  it('tells of who took the guards away first', async () => {
    await register().append([noteOf(1), noteOf(2), noteOf(3)])
    archive.raw.exec('drop trigger registro_mai_tolto')
    archive.raw.exec('delete from registro where seq = 2')
    expect(await verdict()).toEqual({ intact: false, seq: 2, flaw: 'mancante' })
  })
})

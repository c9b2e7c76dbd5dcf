import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import { accessFrom } from '#core/serve/access.ts'
import { archiveKey } from '#core/serve/archive-key.ts'
import { openArchive, type Archive } from '#core/store/open.ts'
import { registerIn } from '#core/store/register.ts'
import { sha256 } from '#test/kit/core.ts'
import { noteOf } from '#test/kit/register.ts'
import { run } from './run.ts'

let folder: string
const env = () => ({
  SCRITTOIO_ARCHIVIO: join(folder, 'archivio.db'),
  SCRITTOIO_CHIAVE_FILE: join(folder, 'chiave'),
})

async function typed(line: string) {
  const said: string[] = []
  const write = (text: string) => void said.push(text)
  const terminal = {
    out: write,
    err: write,
    env: env(),
    stopped: async () => undefined,
    clock: systemClock,
    user: 'prova',
    accessFrom,
  }
  return { code: await run(line.split(' '), terminal), said: said.join('\n') }
}

async function inArchive<T>(work: (archive: Archive) => Promise<T> | T): Promise<T> {
  const key = archiveKey({ file: env().SCRITTOIO_CHIAVE_FILE, env: undefined })
  const opened = key.ok ? await openArchive({ path: env().SCRITTOIO_ARCHIVIO, key: key.value }) : key
  if (!opened.ok) throw new Error(opened.failure.code)
  const done = await work(opened.value)
  await opened.value.close()
  return done
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrittoio-audit-'))
  await typed('init')
  await inArchive(({ core }) =>
    registerIn(core, { digest: sha256 }).append([noteOf(1), noteOf(2, { actor: 'ALTRI' }), noteOf(3)]),
  )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('The command that looks into the register', () => {
  it('says that it is whole, and its head, which holds it later', async () => {
    const { code, said } = await typed('audit verify --json')
    expect(code).toBe(0)
    const { testa } = JSON.parse(said) as { testa: { seq: number; hash: string } }
    expect(testa.seq).toBe(3)
    expect(await typed(`audit verify --testa 3:${testa.hash}`)).toMatchObject({ code: 0 })
    const other = await typed(`audit verify --testa 2:${testa.hash}`)
    expect(other).toMatchObject({ code: 5, said: expect.stringContaining('voce 2') as string })
  })

  it('gives no head to note down where nothing was written yet', async () => {
    rmSync(env().SCRITTOIO_ARCHIVIO)
    await typed('init')
    expect(await typed('audit verify')).toEqual({
      code: 0,
      said: 'Il registro è intero: non c’è ancora nessuna voce.',
    })
  })

  it('names the entry that somebody changed', async () => {
    await inArchive(({ raw }) => {
      raw.exec("drop trigger registro_mai_cambiato; update registro set actor = 'INNOCENTE' where seq = 2")
    })
    const { code, said } = await typed('audit verify')
    expect(code).toBe(5)
    expect(said).toContain('voce 2 è alterata')
  })

  it('names the entry that somebody took away', async () => {
    await inArchive(({ raw }) => {
      raw.exec('drop trigger registro_mai_tolto; delete from registro where seq = 3')
    })
    expect(await typed('audit verify')).toMatchObject({
      code: 5,
      said: expect.stringContaining('voce 3 è mancante') as string,
    })
  })

  it('lists what is sought', async () => {
    const listed = JSON.parse((await typed('audit list --attore altri --json')).said) as { voci: readonly object[] }
    expect(listed.voci).toMatchObject([{ seq: 2, actor: 'ALTRI' }])
    expect((await typed('audit list --dopo 2')).said.split('\n')).toHaveLength(1)
    expect((await typed('audit list --esito fallita')).said).toBe('Nessuna voce.')
  })

  it.each([
    'audit',
    'audit altro',
    'audit list --limite 0',
    'audit list --esito x',
    'audit verify --testa 3',
    'init x',
  ])('«%s» is told how it is written', async (line) => {
    expect((await typed(line)).code).toBe(2)
  })
})

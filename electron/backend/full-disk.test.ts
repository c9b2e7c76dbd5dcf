import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestBackend } from '#test/kit/backend.ts'
import { mayMount, smallDisk, type SmallDisk } from '#test/kit/small-disk.ts'

const PASSPHRASE = 'cavallo batteria graffetta'
const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Rossi' }
const SERVICE = 'variazione-pec-aziendale'
const DELEGHE = resolve(import.meta.dirname, '../../test/fixtures/demo-studio/deleghe.csv')
const FULL = { failure: { code: 'disk-full', retry: 'later' } }

let backend: TestBackend
let disk: SmallDisk
let exportsDisk: SmallDisk
let out: string
let azienda: string

describe.skipIf(!mayMount)('A disk that is full', () => {
  beforeAll(async () => {
    backend = new TestBackend(mkdtempSync(join(tmpdir(), 'scrittoio-')))
    disk = smallDisk(backend.home, 24)
    out = mkdtempSync(join(tmpdir(), 'scrittoio-esporta-'))
    exportsDisk = smallDisk(out, 1)
    await backend.start()
    await backend.sure('workspace.create', { studio, passphrase: PASSPHRASE, keyStore: false })
    const { job } = await backend.sure('imports.start', { path: DELEGHE })
    await backend.pushed('imports.finished', (body) => body.job === job)
    await backend.sure('sync.line', { online: false })
    azienda = (await backend.sure('companies.list', { search: '', scope: 'tutte', limit: 1 })).rows[0]!.codiceFiscale
  }, 60_000)
  afterAll(async () => {
    await backend.kill()
    for (const one of [disk, exportsDisk]) one.remove()
    for (const folder of [backend.home, out]) rmSync(folder, { recursive: true, force: true })
  })

  const answersOf = async (id: string) => (await backend.sure('tasks.get', { id })).answers

  it('keeps what a draft held, says why the rest is not saved, and saves it once there is room', async () => {
    const { id } = await backend.sure('tasks.create', { service: SERVICE, azienda, answers: { nuovaPec: 'prima' } })
    disk.fill()

    // the log has room of its own for a while: what is acknowledged is there, and then the disk is said to be full
    let written = 0
    const long = 'x'.repeat(4_000)
    const save = (n: number) =>
      backend.call('tasks.save', { id, answers: { nuovaPec: `scritta-${String(n)}`, confermaPec: long } })
    let reply = await save(written)
    while (reply.ok && written < 20_000) reply = await save((written += 1))
    expect(reply).toMatchObject(FULL)
    const held = await answersOf(id)
    expect(held['nuovaPec']).toBe(written === 0 ? 'prima' : `scritta-${String(written - 1)}`)
    expect(await backend.call('tasks.create', { service: SERVICE, azienda })).toMatchObject(FULL)
    expect(await backend.call('tasks.discard', { ids: [id] })).toMatchObject(FULL)
    expect(await answersOf(id)).toEqual(held)

    disk.free()
    await backend.sure('tasks.save', { id, answers: { nuovaPec: 'dopo' } })
    expect(await answersOf(id)).toMatchObject({ nuovaPec: 'dopo' })
  })

  it('has on disk what it acknowledged, when it is killed while the disk is full', async () => {
    const { id } = await backend.sure('tasks.create', { service: SERVICE, azienda, answers: { nuovaPec: 'prima' } })
    disk.fill()
    const long = 'x'.repeat(4_000)
    let last = 'prima'
    for (let n = 0; n < 5_000; n += 1) {
      const nuovaPec = `scritta-${String(n)}`
      const saved = await backend.call('tasks.save', { id, answers: { nuovaPec, confermaPec: long } })
      if (!saved.ok) break
      last = nuovaPec
    }
    await backend.kill()
    disk.free()

    await backend.start()
    await backend.sure('workspace.unlock', { passphrase: PASSPHRASE })
    expect(await answersOf(id)).toMatchObject({ nuovaPec: last })
  })

  it.each([
    ['csv', { kind: 'companies', search: '', scope: 'tutte', format: 'csv' }],
    ['xlsx', { kind: 'companies', search: '', scope: 'tutte', format: 'xlsx' }],
    ['scrittoio', { kind: 'studio', format: 'scrittoio' }],
  ])('writes no half file (%s), leaves the one that was there, and says that the disk is full', async (kind, what) => {
    const path = join(out, `elenco.${kind}`)
    writeFileSync(path, 'quello di prima')
    exportsDisk.fill()

    const { job } = await backend.sure('exports.start', { path, what })
    expect(await backend.pushed('exports.finished', (body) => body.job === job)).toMatchObject(FULL)

    expect(readFileSync(path, 'utf8')).toBe('quello di prima')
    expect(readdirSync(out).sort()).toEqual([`elenco.${kind}`, 'zavorra'])
    exportsDisk.free()
    rmSync(path)
  })

  it('prints no half PDF of an outcome', async () => {
    await backend.sure('sync.line', { online: true })
    const answers = { nuovaPec: 'n@pec.it', confermaPec: 'n@pec.it', decorrenza: '2026-11-20', dichiarazione: true }
    const { id } = await backend.sure('tasks.create', { service: SERVICE, azienda, answers })
    expect(await backend.sure('tasks.queue', { ids: [id] })).toEqual([{ id }])
    await backend.pushed('outcomes')
    exportsDisk.fill()
    const path = join(out, 'esito.pdf')
    const { job } = await backend.sure('exports.start', { path, what: { kind: 'receipts', ids: [id], format: 'pdf' } })
    expect(await backend.pushed('exports.finished', (body) => body.job === job)).toMatchObject(FULL)
    expect(readdirSync(out)).toEqual(['zavorra'])
    exportsDisk.free()
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { receiptFile } from '#electron/desk/receipt-files.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
import { fill } from '#test/kit/archive.ts'
import { TestBackend } from '#test/kit/backend.ts'

const PASSPHRASE = 'cavallo batteria graffetta'
const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Rossi & <figli>' }
const [AZIENDA, MATRICOLA] = ['01234567897', '5071453894']
const DELEGA = {
  id: 'd1',
  matricola: MATRICOLA,
  tipo: 'intermediario',
  delegato: studio.codiceFiscale,
  dal: '2021-01-01',
}

let backend: TestBackend
let id: string

// unlocking is slow on purpose: it is done once
beforeAll(async () => {
  backend = new TestBackend()
  await backend.start()
  await backend.sure('workspace.create', { studio, passphrase: PASSPHRASE, keyStore: false })
  await backend.sure('workspace.lock', {})
  await knowCompany()
  await backend.sure('workspace.unlock', { passphrase: PASSPHRASE })
  id = await decided()
}, 60_000)
afterAll(() => backend.remove())

async function knowCompany(): Promise<void> {
  const opened = await openWorkspace(join(backend.home, 'workspace'), { passphrase: PASSPHRASE })
  if (!opened.ok) throw new Error(opened.failure.code)
  const azienda = {
    ...{ codiceFiscale: AZIENDA, ragioneSociale: 'Circolo Arci Perù', naturaGiuridica: 'associazione' as const },
    ...{ registroImprese: { iscritta: false }, pec: 'vecchia@pec.example' },
  }
  const posizioni = [{ matricola: MATRICOLA, stato: 'attiva' as const, dal: '2020-01-01' }]
  await fill(opened.value.archive, [{ azienda, posizioni, deleghe: [{ ...DELEGA, tipo: 'intermediario' as const }] }])
  await opened.value.close()
}

async function decided(): Promise<string> {
  const answers = {
    ...{ nuovaPec: 'nuova@pec.example', confermaPec: 'nuova@pec.example' },
    ...{ decorrenza: '2026-11-20', dichiarazione: true },
  }
  const task = await backend.sure('tasks.create', { service: 'variazione-pec-aziendale', azienda: AZIENDA, answers })
  expect(await backend.sure('tasks.queue', { ids: [task.id] })).toEqual([{ id: task.id }])
  await backend.pushed('outcomes')
  return task.id
}

async function exported(name: string, what: object): Promise<string> {
  const path = join(backend.home, name)
  const { job } = await backend.sure('exports.start', { path, what })
  const over = await backend.pushed('exports.finished', (one) => one.job === job)
  expect(over).toMatchObject({ name, count: 1 })
  return readFileSync(path, 'utf8')
}

const verified = async (name: string, text: string) => {
  const path = join(backend.home, name)
  writeFileSync(path, text)
  return (await backend.sure('receipts.verify', { path, job: 'prova' })).map(({ verdict }) => verdict)
}

it('has a receipt of a decided request, which its file still is, and a changed one is not', async () => {
  const kept = await backend.sure('receipts.get', { id })
  expect(kept).toMatchObject({ verdict: 'valida', core: 'locale', ricevuta: { id, azienda: AZIENDA } })

  const text = await exported('ricevuta.jws', { kind: 'receipts', ids: [id], format: 'jws' })
  expect(text.trim()).toBe(kept.jws)
  expect(await verified('copia.jws', text)).toEqual(['valida'])

  const [head = '', payload = '', signature = ''] = kept.jws.split('.')
  const other = Buffer.from(payload, 'base64url').toString('utf8').replace(AZIENDA, '00000000000')
  expect(await verified('altra.jws', [head, Buffer.from(other).toString('base64url'), signature].join('.'))).toEqual([
    'alterata',
  ])
  expect(await verified('altro.txt', 'Buongiorno')).toEqual(['non-ricevuta'])
  const json = await exported('ricevute.json', { kind: 'receipts', ids: [id], format: 'json' })
  expect(await verified('copia.json', json)).toEqual(['valida'])
})

it('prints a page that holds the outcome and runs nothing, whatever names are on it', async () => {
  const asked = await exported('ricevuta.pdf', { kind: 'receipts', ids: [id], format: 'pdf' })
  const { page, footer } = JSON.parse(asked.slice('%PDF '.length)) as { page: string; footer: string }
  expect(page).toContain('Studio Rossi &amp; &lt;figli&gt;')
  expect(page).not.toMatch(/<script|<figli>|https?:/)
  for (const words of ['Accolta', 'Circolo Arci Perù', 'Superata', 'Non è un atto dell’INPS', id])
    expect(page).toContain(words)
  expect(footer).toContain('totalPages')
  for (const [asked, answer] of [
    ['Nuova PEC', 'nuova@pec.example'],
    ['Decorrenza', '20/11/2026'],
  ])
    expect(page).toMatch(new RegExp(`<dt>[^<]*${asked}[^<]*</dt>\\s*<dd>${answer}</dd>`))
})

it('writes lists into files, whole or what was selected, with the columns asked for', async () => {
  const list = { kind: 'tasks', filter: {}, format: 'csv' }
  const text = await exported('richieste.csv', { ...list, columns: ['azienda', 'esito'] })
  expect(text).toBe(`\uFEFFCodice fiscale;Esito\r\n${AZIENDA};Accolta\r\n`)
  expect(await exported('scelte.csv', { ...list, ids: [id], columns: ['id'] })).toContain(id)
  const companies = { kind: 'companies', search: '', scope: 'tutte', format: 'csv' }
  expect(await exported('aziende.csv', companies)).toContain('Circolo Arci Perù')
})

it('refuses a receipt of what is not decided', async () => {
  const draft = await backend.sure('tasks.create', { service: 'variazione-pec-aziendale', azienda: AZIENDA })
  expect(await backend.call('receipts.get', { id: draft.id })).toMatchObject({ failure: { code: 'wrong-state' } })
})

it('tells how far it is with many receipts, and gives those it came to when it is stopped', async () => {
  const { jws } = await backend.sure('receipts.get', { id })
  const path = join(backend.home, 'molte.json')
  writeFileSync(path, receiptFile('json', Array(5_000).fill(jws)))

  const verifying = backend.sure('receipts.verify', { path, job: 'una' })
  expect(await backend.pushed('receipts.verifying')).toMatchObject({ job: 'una', total: 5_000 })
  await backend.sure('receipts.stopVerifying', { job: 'una' })
  const views = await verifying
  expect(views.length).toBeLessThan(5_000)
  expect(new Set(views.map(({ verdict }) => verdict))).toEqual(new Set(['valida']))
})

it('stops the verification it was asked to stop, and lets another go on to its end', async () => {
  const { jws } = await backend.sure('receipts.get', { id })
  const path = join(backend.home, 'insieme.json')
  writeFileSync(path, receiptFile('json', Array(2_000).fill(jws)))

  const [stopped, whole] = ['fermata', 'intera'].map((job) => backend.sure('receipts.verify', { path, job }))
  await backend.pushed('receipts.verifying', ({ job }) => job === 'fermata')
  await backend.sure('receipts.stopVerifying', { job: 'fermata' })
  expect((await stopped)?.length).toBeLessThan(2_000)
  expect(await whole).toHaveLength(2_000)
})

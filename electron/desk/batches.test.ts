import { describe, expect, it } from 'vitest'
import type { Dossier } from '#core/domain/dossier.ts'
import { service as dpa } from '#core/services/dpa/service.ts'
import { Crash, mortal } from '#test/kit/crash.ts'
import { anyCompany, dossierOf, saluto, sure, testDesk, type TestDesk } from '#test/kit/desk.ts'
import { outcomeOf } from '#test/kit/tasks.ts'
import { handOver } from './batch-handover.ts'
import { judgeItem } from './batch-judge.ts'
import { amendBatch, answerAll, cellOptions, createBatch, dropItems, putBack, writeCells } from './batches.ts'
import type { Companies } from './companies.ts'
import type { Desk } from './desk.ts'
import { englishWords } from './desk-words.en.ts'

const companies = (...names: readonly string[]) => names.map((azienda) => ({ azienda, ragioneSociale: azienda }))

async function batchOfThree(desk: TestDesk) {
  const batch = sure(
    await createBatch(desk, { service: 'saluto', companies: companies('a', 'b', 'c'), common: { formale: 'NO' } }),
  )
  sure(
    await writeCells(desk, {
      id: batch.id,
      edits: [
        { n: 0, field: 'nome', text: 'Ada' },
        { n: 1, field: 'nome', text: 'rifiutata' },
      ],
    }),
  )
  return batch
}

async function linesOf(desk: Desk, id: string) {
  const batch = await desk.store.batches.get(id)
  const [service] = desk.services
  if (batch === undefined || service === undefined) throw new Error('no batch')
  const judged = []
  for (const item of await desk.store.batches.open(id)) judged.push(await judgeItem(desk, { batch, service }, item))
  return judged.map(({ line }) => line)
}

it('offers and tells what is chosen in the language that is spoken, and takes an answer typed in it', async () => {
  const empty = { storia: [], autorizzazioni: [] }
  const posizioni = [
    { ...empty, matricola: '4912345631', stato: 'attiva' as const, dal: '2019-03-01' },
    { ...empty, matricola: '7000123416', stato: 'riattivata' as const, dal: '2024-05-01' },
  ]
  const dossier: Dossier = { ...dossierOf('una'), posizioni }
  const own: Companies = { ...anyCompany, dossier: async () => dossier }
  const desk = { ...testDesk(), services: [dpa], companies: own, words: () => englishWords }
  const { id } = sure(await createBatch(desk, { service: 'dpa', companies: companies('una') }))

  const offered = sure(await cellOptions(desk, { id, n: 0, field: 'matricola' }))
  expect(offered.map(({ detail }) => detail)).toEqual(['active since 01/03/2019', 'reactivated since 01/05/2024'])

  const [line] = sure(await writeCells(desk, { id, edits: [{ n: 0, field: 'matricola', text: 'reactivated' }] }))
  expect(line?.cells['matricola']).toMatchObject({
    value: '7000123416',
    label: 'Matricola 7000123416 · reactivated since 01/05/2024',
  })
})

describe('a batch', () => {
  it('judges each company on what holds for all and on its own answers', async () => {
    const desk = testDesk()
    const { id } = await batchOfThree(desk)

    const lines = await linesOf(desk, id)
    expect(lines.map(({ outlook }) => outlook)).toEqual(['pronta', 'non-accolta', 'incompleta'])
    expect(lines[0]?.cells).toMatchObject({
      oggi: { value: '2026-11-23', known: true, fixed: true },
      nome: { value: 'Ada', own: true },
      formale: { value: 'NO', label: 'No' },
      pec: { value: 'azienda@pec.it' },
    })
    expect(lines[2]?.cells['nome']).toEqual({ complaint: 'required' })
    expect(lines[1]?.why?.code).toBe('nome-gradito')
  })

  it('tells of a company that would be refused anyway, before its row is filled in', async () => {
    const desk = testDesk()
    const { id } = sure(await createBatch(desk, { service: 'saluto', companies: companies('a') }))
    const [line] = sure(await writeCells(desk, { id, edits: [{ n: 0, field: 'nome', text: 'rifiutata' }] }))

    expect(line).toMatchObject({ outlook: 'non-accolta', why: { code: 'nome-gradito', found: { nome: 'rifiutata' } } })
    expect(line?.cells['formale']).toEqual({ complaint: 'required' })
  })

  it('takes each company once, and none without a service or without companies', async () => {
    const desk = testDesk()
    const batch = sure(await createBatch(desk, { service: 'saluto', companies: companies('a', 'b', 'a') }))
    expect(await desk.store.batches.row(batch.id)).toMatchObject({ total: 2 })
    expect(await createBatch(desk, { service: 'saluto', companies: [] })).toMatchObject({
      failure: { code: 'empty-batch' },
    })
    expect(await createBatch(desk, { service: 'no', companies: companies('a') })).toMatchObject({
      failure: { code: 'unknown-service' },
    })
  })

  it('reads an option by its name, leaves a cell blank against what holds for all, and gives it back', async () => {
    const desk = testDesk()
    const { id } = await batchOfThree(desk)
    const written = async (edit: { text?: string; answer?: null }) =>
      sure(await writeCells(desk, { id, edits: [{ n: 0, field: 'formale', ...edit }] }))[0]?.cells['formale']

    expect(await written({ text: 'sì' })).toEqual({ value: 'SI', label: 'Sì', own: true })
    expect(await written({ answer: null })).toEqual({ own: true, complaint: 'required' })
    expect(await written({})).toEqual({ value: 'NO', label: 'No' })
  })

  it('writes nothing over what the dossier knows and nobody may change', async () => {
    const desk = testDesk()
    const { id } = await batchOfThree(desk)
    const [line] = sure(await writeCells(desk, { id, edits: [{ n: 0, field: 'oggi', text: '1/1/2020' }] }))

    expect(line?.cells['oggi']).toEqual({ value: '2026-11-23', known: true, fixed: true })
  })

  it('queues what is ready, keeps the rest as drafts with their reasons, and loses none', async () => {
    const desk = testDesk()
    const { id } = await batchOfThree(desk)
    const so = sure(await handOver(desk, id))

    expect(so).toEqual({ done: 3, of: 3, queued: 1, kept: 2, left: 0 })
    const { rows } = await desk.store.batches.items({ batch: id, limit: 9 })
    expect(rows.map(({ stand, reason }) => [stand, reason?.code])).toEqual([
      ['in-coda', undefined],
      ['bozza', 'forecast-refused'],
      ['bozza', 'incomplete'],
    ])
    expect(rows[1]?.reason?.details).toEqual({
      ...{ check: 'nome-gradito', motivo: 'Non è gradito.' },
      found: '{"nome":"rifiutata"}', // for who tells it in another language
    })
    expect(rows[2]?.reason?.details).toEqual({ nome: 'required' })
  })

  it('leaves in the batch a company that the archive no longer knows', async () => {
    const desk = testDesk()
    const { id } = sure(await createBatch(desk, { service: 'saluto', companies: companies('ignota') }))

    expect(sure(await handOver(desk, id))).toMatchObject({ done: 1, left: 1, queued: 0, kept: 0 })
    expect(await desk.store.batches.open(id)).toHaveLength(1)
  })

  it('keeps a draft where an identical request is already on its way', async () => {
    const desk = testDesk()
    const common = { formale: 'NO', nome: 'Ada' }
    const first = sure(await createBatch(desk, { service: 'saluto', companies: companies('a'), common }))
    const second = sure(await createBatch(desk, { service: 'saluto', companies: companies('a'), common }))
    sure(await handOver(desk, first.id))

    expect(sure(await handOver(desk, second.id))).toMatchObject({ queued: 0, kept: 1 })
    const { rows } = await desk.store.batches.items({ batch: second.id, limit: 9 })
    expect(rows[0]?.reason?.code).toBe('identical-queued')
  })

  it('stops where it is told to, and goes on from there another time', async () => {
    const desk = testDesk()
    const many = Array.from({ length: 50 }, (_, n) => `azienda-${n}`)
    const common = { formale: 'NO', nome: 'Ada' }
    const { id } = sure(await createBatch(desk, { service: 'saluto', companies: companies(...many), common }))
    const signal = { aborted: false }
    const so = sure(await handOver(desk, id, { signal, onProgress: () => (signal.aborted = true) }))

    expect(so).toMatchObject({ done: 20, of: 50, queued: 20 })
    expect(sure(await handOver(desk, id))).toMatchObject({ done: 30, of: 30, queued: 30 })
    expect(desk.store.all()).toHaveLength(50)
  })

  it('loses nothing and doubles nothing wherever the process dies', async () => {
    for (let dieAt = 1; ; dieAt += 1) {
      const desk = testDesk()
      const { id } = await batchOfThree(desk)
      const died = await handOver(mortal(desk, dieAt).desk, id).then(
        () => false,
        (error: unknown) => error instanceof Crash,
      )
      sure(await handOver(desk, id))
      expect(desk.store.all().map(({ azienda, state }) => [azienda, state])).toEqual([
        ['a', 'queued'],
        ['b', 'draft'],
        ['c', 'draft'],
      ])
      if (!died) break
    }
  })

  it('mends what was refused in a batch of its own, and follows it', async () => {
    const desk = testDesk()
    const { id } = await batchOfThree(desk)
    sure(await handOver(desk, id))
    const [queued] = desk.store.all()
    if (queued === undefined) throw new Error('nothing queued')
    const outcome = outcomeOf(queued.id, 'non-accolta')
    await desk.store.transaction(({ tasks }) => tasks.put({ ...queued, state: 'done', outcome }))

    const mending = sure(await amendBatch(desk, id))
    expect(await desk.store.batches.open(mending.id)).toMatchObject([{ azienda: 'a', previous: queued.id }])
    sure(await writeCells(desk, { id: mending.id, edits: [{ n: 0, field: 'nome', text: 'Bea' }] }))
    sure(await handOver(desk, mending.id))

    const { rows } = await desk.store.batches.items({ batch: id, limit: 9 })
    expect(rows[0]?.stand).toBe('in-coda')
    expect(rows[0]?.task).not.toBe(queued.id)
  })

  it('takes companies out while they are being written, and answers for all those left', async () => {
    const desk = testDesk()
    const { id } = await batchOfThree(desk)
    const dropped = sure(await dropItems(desk, { id, ns: [1] }))
    expect(dropped).toMatchObject([{ n: 1, azienda: 'b', answers: { nome: 'rifiutata' } }])
    sure(await answerAll(desk, { id, common: { formale: 'NO', nome: 'Eva' } }))

    const lines = await linesOf(desk, id)
    expect(lines.map(({ azienda, cells }) => [azienda, cells['nome']?.value])).toEqual([
      ['a', 'Ada'],
      ['c', 'Eva'],
    ])
    sure(await putBack(desk, { id, items: dropped }))
    sure(await putBack(desk, { id, items: [{ ...dropped[0]!, azienda: 'un’altra' }] }))
    expect((await linesOf(desk, id)).map(({ azienda, outlook }) => [azienda, outlook])).toEqual([
      ['a', 'pronta'],
      ['b', 'non-accolta'],
      ['c', 'pronta'],
    ])
  })

  it('never takes out a company that has become a Smart-Task', async () => {
    const desk = testDesk()
    const { id } = await batchOfThree(desk)
    sure(await handOver(desk, id))
    expect(sure(await dropItems(desk, { id, ns: [0, 1, 2] }))).toEqual([])
    expect(await desk.store.batches.row(id)).toMatchObject({ total: 3 })
  })

  it('gives a company with three positions three rows, each with its own, where the service asks a position', async () => {
    const posizioni = ['5071453894', '5071453895', '5071453896'].map((matricola) => ({
      ...{ matricola, stato: 'attiva' as const, dal: '2020-01-01' as never },
      ...{ storia: [], autorizzazioni: [] },
    }))
    const of = (azienda: string): Dossier => ({
      ...dossierOf(azienda),
      posizioni: azienda === 'tre' ? posizioni : posizioni.slice(0, 1),
    })
    const companiesOf: Companies = { ...anyCompany, dossier: async ({ azienda }) => of(azienda) }
    const desk = { ...testDesk(), services: [dpa, saluto], companies: companiesOf }
    const rowsOf = async (service: string) => {
      const batch = sure(
        await createBatch(desk, { service, companies: companies('una', 'tre', 'tre'), perPosition: true }),
      )
      return (await desk.store.batches.open(batch.id)).map(({ azienda, answers }) => [azienda, answers['matricola']])
    }

    expect(await rowsOf('dpa')).toEqual([
      ['una', undefined],
      ['tre', '5071453894'],
      ['tre', '5071453895'],
      ['tre', '5071453896'],
    ])
    expect(await rowsOf('saluto')).toEqual([
      ['una', undefined],
      ['tre', undefined],
    ])
  })
})

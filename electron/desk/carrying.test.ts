import { expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { testDesk, wait, type TestDesk } from '#test/kit/desk.ts'
import { FakeCore } from '#test/kit/fake-core.ts'
import { pdfOf } from '#test/kit/communications.ts'
import { attach } from './attachments.ts'
import { pumpOnce } from './pump.ts'
import type { Task } from './task.ts'

/** A desk in front of a core elsewhere, that takes files or refuses them. */
function deskWith(refusal?: Failure) {
  const taken: string[] = []
  const core = Object.assign(new FakeCore('https://core.example'), {
    deposit: async ({ nome }: { readonly nome: string }) => {
      taken.push(nome)
      return refusal === undefined ? ok(null) : no(refusal)
    },
  })
  return { desk: { ...testDesk(), core }, core, taken }
}

async function queued(desk: Pick<TestDesk, 'store'>, id: string, prova: string, differing: Partial<Task> = {}) {
  const at = '2026-11-23T11:00:00.000Z'
  const richiedente = { codiceFiscale: 'RSSMRA80A01H501U', ruolo: 'intermediario' } as const
  const parcel = { id, service: 'saluto', version: 1, azienda: 'A', richiedente, answers: { nome: 'Ada', prova } }
  const task = { ...parcel, ragioneSociale: 'A', state: 'queued', createdAt: at, updatedAt: at, dueAt: at } as const
  await desk.store.transaction(({ tasks }) => tasks.put({ ...task, attempts: 0, read: true, parcel, ...differing }))
}

it('brings the files before the requests that show them, each once', async () => {
  const { desk, core, taken } = deskWith()
  const file = await attach(desk, { nome: 'prova.pdf', contenuto: pdfOf('uno') })
  const hash = file.ok ? file.value.hash : ''
  await queued(desk, '1', hash)
  await queued(desk, '2', hash)

  await pumpOnce(desk)

  expect(taken).toEqual(['prova.pdf'])
  expect(core.decisions).toEqual(['1', '2'])
})

it('keeps back a request whose file did not arrive, and sends the others', async () => {
  const { desk, core } = deskWith({ code: 'linea-interrotta', retry: 'later' })
  const file = await attach(desk, { nome: 'prova.pdf', contenuto: pdfOf('uno') })
  await queued(desk, '1', file.ok ? file.value.hash : '')
  await queued(desk, '2', '')

  await pumpOnce(desk)

  expect(core.decisions).toEqual(['2'])
  const kept = await desk.store.task('1')
  expect(kept).toMatchObject({ state: 'queued', failure: { code: 'linea-interrotta' } })
  expect(kept).not.toHaveProperty('core')
  expect(kept).not.toHaveProperty('inDoubt')
})

it('parks a request whose file the core will never take, or that the desk has lost', async () => {
  const { desk } = deskWith({ code: 'allegato-troppo-grande', retry: 'never' })
  const file = await attach(desk, { nome: 'prova.pdf', contenuto: pdfOf('uno') })
  await queued(desk, '1', file.ok ? file.value.hash : '')
  await queued(desk, '2', 'f'.repeat(64))

  await pumpOnce(desk)

  expect(await desk.store.task('1')).toMatchObject({ state: 'parked', failure: { code: 'allegato-troppo-grande' } })
  expect(await desk.store.task('2')).toMatchObject({ state: 'parked', failure: { code: 'allegato-perduto' } })
})

it('leaves with the core what may have arrived there, until it is known', async () => {
  const { desk, core } = deskWith({ code: 'allegato-troppo-grande', retry: 'never' })
  const file = await attach(desk, { nome: 'prova.pdf', contenuto: pdfOf('uno') })
  await queued(desk, '1', file.ok ? file.value.hash : '', { inDoubt: true, core: core.id })

  await pumpOnce(desk)

  expect(await desk.store.task('1')).toMatchObject({ state: 'queued', inDoubt: true, core: core.id })
})

it('sends to a core that knows no files what it always sent', async () => {
  const { desk, core } = deskWith({ code: 'percorso-sconosciuto', retry: 'never' })
  const file = await attach(desk, { nome: 'prova.pdf', contenuto: pdfOf('uno') })
  await queued(desk, '1', file.ok ? file.value.hash : '')
  wait(desk, 1)

  await pumpOnce(desk)

  expect(core.decisions).toEqual(['1'])
})

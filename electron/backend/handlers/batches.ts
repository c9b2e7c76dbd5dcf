import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import {
  amendBatch,
  answerAll,
  cellOptions,
  createBatch,
  dropItems,
  putBack,
  setAside,
  writeCells,
} from '#electron/desk/batches.ts'
import { never, type Desk } from '#electron/desk/desk.ts'
import { pastedLines, recognition, type Recognised } from '#electron/desk/pasted-list.ts'

type BatchCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `batches.${string}`>>

export function batchHandlers(session: Session): BatchCalls {
  return {
    ...writing(session),
    'batches.recognise': ({ text }) =>
      session.use(async ({ desk }) => {
        const lines = pastedLines(text)
        return ok(recognition(lines, await desk.companies.owners(lines.flatMap(({ codes }) => codes))))
      }),
    'batches.create': ({ aziende, ...wanted }) =>
      session.use(async ({ desk }) => createBatch(desk, { ...wanted, companies: await named(desk, aziende) })),
    'batches.list': () => session.use(async ({ desk }) => ok(await desk.store.batches.list())),
    'batches.get': ({ id }) =>
      session.use(async ({ desk: { store } }) => {
        const [batch, row] = [await store.batches.get(id), await store.batches.row(id)]
        return batch && row ? ok({ batch, row }) : no(never('unknown-batch'))
      }),
    'batches.items': (query) => session.use(async ({ desk }) => ok(await desk.store.batches.items(query))),
    'batches.amend': ({ id }) => session.use(({ desk }) => amendBatch(desk, id)),
  }
}

type Writing = 'judge' | 'answerAll' | 'write' | 'options' | 'drop' | 'putBack' | 'setAside' | 'handOver' | 'cancel'

function writing(session: Session): Pick<BatchCalls, `batches.${Writing}`> {
  const told = (work: (jobs: { readonly batches: Jobs }) => void) =>
    session.use((studio) => {
      work(studio)
      return Promise.resolve(ok(null))
    })
  return {
    'batches.judge': ({ id, from }) => told(({ batches }) => batches.judge(id, from)),
    'batches.handOver': ({ id }) => told(({ batches }) => batches.handOver(id)),
    'batches.cancel': ({ id }) => told(({ batches }) => batches.cancel(id)),
    'batches.answerAll': (wanted) =>
      session.use(async ({ desk }) => {
        const kept = await answerAll(desk, wanted)
        return kept.ok ? ok({ updatedAt: kept.value.updatedAt }) : kept
      }),
    'batches.write': (wanted) => session.use(({ desk }) => writeCells(desk, wanted)),
    'batches.options': (wanted) => session.use(({ desk }) => cellOptions(desk, wanted)),
    'batches.drop': (wanted) => session.use(({ desk }) => dropItems(desk, wanted)),
    'batches.putBack': (wanted) => session.use(({ desk }) => putBack(desk, wanted)),
    'batches.setAside': (wanted) => session.use(async ({ desk }) => nothing(await setAside(desk, wanted))),
  }
}

type Jobs = {
  judge: (id: string, from?: number) => void
  handOver: (id: string) => void
  cancel: (id: string) => void
}

function nothing(result: Result<unknown, Failure>): Result<null, Failure> {
  return result.ok ? ok(null) : result
}

/** The companies of these codici fiscali that the archive knows, in that order. */
async function named(desk: Desk, aziende: readonly string[]): Promise<readonly Recognised[]> {
  const owners = await desk.companies.owners(aziende)
  return aziende.flatMap((code) => owners.get(code)?.find(({ azienda }) => azienda === code) ?? [])
}

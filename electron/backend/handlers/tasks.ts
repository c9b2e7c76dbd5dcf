import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import { ok } from '#core/kernel/result.ts'
import { never } from '#electron/desk/desk.ts'
import { decidedOn } from '#electron/desk/decided-on.ts'
import {
  amendTask,
  askAs,
  createDraft,
  discardDraft,
  readTask,
  restoreDraft,
  saveDraft,
  unreadTask,
} from '#electron/desk/drafts.ts'
import { nextSteps } from '#electron/desk/next-steps.ts'
import { queueTask, retryTask, unqueueTask } from '#electron/desk/queueing.ts'
import { wayOf } from '#electron/desk/way.ts'
import { recallTask } from '#electron/desk/recall.ts'
import { simulate } from '#electron/desk/simulate.ts'
import { toEach } from './per-task.ts'

type TaskCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `tasks.${string}`>>

export function taskHandlers(session: Session): TaskCalls {
  return {
    ...drafting(session),
    'tasks.queue': toEach(session, queueTask),
    'tasks.unqueue': toEach(session, unqueueTask),
    'tasks.retry': toEach(session, retryTask),
    'tasks.recall': toEach(session, recallTask),
    'tasks.discard': toEach(session, discardDraft),
    'tasks.restore': toEach(session, restoreDraft),
    'tasks.read': toEach(session, readTask),
    'tasks.unread': toEach(session, unreadTask),
    'tasks.way': ({ id }) => session.use(({ desk }) => wayOf(desk, id)),
    'tasks.list': (query) => session.use(async ({ desk }) => ok(await desk.store.list(query))),
    'tasks.marks': (query) =>
      session.use(async ({ desk }) => {
        const page = await desk.store.list(query)
        return ok({ ...page, rows: page.rows.map(({ id, state, read }) => ({ id, state, read })) })
      }),
    'tasks.dossier': ({ id }) => session.use(({ desk }) => decidedOn(desk, id)),
    'tasks.next': ({ id }) => session.use(({ desk }) => nextSteps(desk, id)),
    'tasks.get': ({ id }) =>
      session.use(async ({ desk }) => {
        const task = await desk.store.task(id)
        return task === undefined ? { ok: false, failure: never('unknown-task') } : ok(task)
      }),
  }
}

type Drafting = 'tasks.create' | 'tasks.save' | 'tasks.askAs' | 'tasks.forecast' | 'tasks.amend'

function drafting(session: Session): Pick<TaskCalls, Drafting> {
  return {
    'tasks.create': (draft) =>
      session.use(async ({ desk, changed }) => {
        const created = await createDraft(desk, draft)
        if (created.ok) changed([created.value.id])
        return created
      }),
    // What is typed changes no other screen: only the row of the draft is told of.
    'tasks.save': (draft) =>
      session.use(async ({ desk }) => {
        const saved = await saveDraft(desk, draft)
        return saved.ok ? ok({ updatedAt: saved.value.updatedAt }) : saved
      }),
    'tasks.askAs': (wanted) =>
      session.use(async ({ desk, changed }) => {
        const asked = await askAs(desk, wanted)
        if (asked.ok) changed([asked.value.id])
        return asked
      }),
    'tasks.forecast': (question) => session.use(({ desk }) => simulate(desk, question)),
    'tasks.amend': ({ id }) =>
      session.use(async ({ desk, changed }) => {
        const amended = await amendTask(desk, id)
        if (amended.ok) changed([amended.value.id])
        return amended
      }),
  }
}

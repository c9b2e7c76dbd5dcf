import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Session } from '#electron/backend/session.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never, type Desk } from '#electron/desk/desk.ts'
import { allRequests } from '#electron/desk/messages/all-requests.ts'
import { fileOfThread } from '#electron/desk/messages/files.ts'
import type { Thread } from '#electron/desk/messages/thread.ts'
import {
  discardThread,
  queueMessage,
  readThread,
  restoreThread,
  retryMessage,
  saveMessage,
  startThread,
  takeMessageBack,
  unreadThread,
} from '#electron/desk/messages/writing.ts'
import { atomically } from '#electron/export/atomically.ts'

type MessageCalls = Pick<BackendHandlers, Extract<keyof BackendHandlers, `messages.${string}`>>

export function messageHandlers(session: Session): MessageCalls {
  return {
    ...reading(session),
    'messages.start': (wanted) => telling(session, (desk) => startThread(desk, wanted)),
    // What is typed changes no other screen.
    'messages.save': (said) =>
      session.use(async ({ desk }) => {
        const saved = await saveMessage(desk, said)
        return saved.ok ? ok({ updatedAt: saved.value.updatedAt }) : saved
      }),
    'messages.queue': toOne(session, queueMessage),
    'messages.takeBack': toOne(session, takeMessageBack),
    'messages.retry': toOne(session, retryMessage),
    'messages.discard': toOne(session, discardThread),
    'messages.restore': toOne(session, restoreThread),
    'messages.read': toOne(session, readThread),
    'messages.unread': toOne(session, unreadThread),
  }
}

type Reading = 'messages.list' | 'messages.all' | 'messages.get' | 'messages.saveFile'

function reading(session: Session): Pick<MessageCalls, Reading> {
  return {
    'messages.list': (query) => session.use(async ({ desk }) => ok(await desk.store.threads.list(query))),
    'messages.all': (query) => session.use(async ({ desk }) => ok(await allRequests(desk.store, query))),
    'messages.get': ({ id }) =>
      session.use(async ({ desk }) => {
        const thread = await desk.store.threads.get(id)
        return thread === undefined ? no(never('unknown-thread')) : ok(thread)
      }),
    'messages.saveFile': ({ path, ...wanted }) =>
      session.use(async ({ desk }) => {
        const file = await fileOfThread(desk, wanted)
        if (!file.ok) return file
        return atomically(path, (place) => place.writeFile(file.value.contenuto))
      }),
  }
}

type Deed = (desk: Desk, id: string) => Promise<Result<Thread, Failure>>

function toOne(session: Session, deed: Deed) {
  return ({ id }: { readonly id: string }) => telling(session, (desk) => deed(desk, id))
}

function telling(session: Session, deed: (desk: Desk) => Promise<Result<Thread, Failure>>) {
  return session.use(async ({ desk, changedThreads }) => {
    const done = await deed(desk)
    if (done.ok) changedThreads([done.value.id])
    return done
  })
}

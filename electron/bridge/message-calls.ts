import * as v from 'valibot'
import { MOST_FILES } from '#core/domain/comunicazione.ts'
import { TIPI_ALLEGATO } from '#core/domain/allegato.ts'
import type { Page } from '#electron/desk/company.ts'
import type { RequestRow } from '#electron/desk/messages/all-requests.ts'
import { THREAD_STATES, type Thread, type ThreadRow } from '#electron/desk/messages/thread.ts'
import { call } from './call.ts'
import { after, id, text } from './inputs.ts'

const LONGEST_TYPED = 20_000 // characters: what is too long is kept all the same, and refused when it should leave

/** What both kinds of requests are narrowed by. */
const common = {
  azienda: v.exactOptional(id),
  matricola: v.exactOptional(text(10)),
  unread: v.exactOptional(v.boolean()),
  text: v.exactOptional(text()),
  from: v.exactOptional(text(10)),
  to: v.exactOptional(text(10)),
  oldestFirst: v.exactOptional(v.boolean()),
}
const threadFilter = v.object({
  ...common,
  states: v.exactOptional(v.array(v.picklist(THREAD_STATES))),
  oggetto: v.exactOptional(text(80)),
})

const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))
const file = v.object({
  hash,
  nome: text(255),
  tipo: v.picklist(TIPI_ALLEGATO),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
const byId = v.object({ id })

/** What the window may ask about communications with a Sede. */
export const messageCalls = {
  'messages.list': call<Page<ThreadRow>>()(v.object({ filter: threadFilter, ...after })),
  /** Smart-Tasks and communications in one list, last touched first. */
  'messages.all': call<Page<RequestRow>>()(v.object({ filter: v.object(common), ...after })),
  'messages.get': call<Thread>()(byId),
  /** Begins to write one. */
  'messages.start': call<Thread>()(
    v.object({
      azienda: id,
      matricola: v.exactOptional(text(10)),
      oggetto: v.exactOptional(text(80)),
      previous: v.exactOptional(id),
    }),
  ),
  /** Keeps what is being written: an opening, or an answer. */
  'messages.save': call<{ readonly updatedAt: string }>()(
    v.object({
      id,
      testo: text(LONGEST_TYPED),
      allegati: v.pipe(v.array(file), v.maxLength(2 * MOST_FILES)),
      oggetto: v.exactOptional(text(80)),
      matricola: v.exactOptional(text(10)),
    }),
  ),
  'messages.queue': call<Thread>()(byId),
  'messages.takeBack': call<Thread>()(byId),
  'messages.retry': call<Thread>()(byId),
  'messages.discard': call<Thread>()(byId),
  'messages.restore': call<Thread>()(byId),
  'messages.read': call<Thread>()(byId),
  'messages.unread': call<Thread>()(byId),
  /** Writes a file of a communication where the user chose. */
  'messages.saveFile': call<null>()(v.object({ token: id, id, hash })),
} as const

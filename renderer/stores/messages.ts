import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { Allegato } from '#core/domain/allegato.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Input } from '#electron/bridge/calls.ts'
import type { RequestRow } from '#electron/desk/messages/all-requests.ts'
import type { Page } from '#electron/desk/company.ts'
import { lacking } from '#electron/desk/messages/given.ts'
import type { ThreadFilter } from '#electron/desk/messages/thread-store.ts'
import { THREAD_STATES, type Thread, type ThreadState } from '#electron/desk/messages/thread.ts'
import { desk } from './desk.ts'
import { onTold } from './listening.ts'
import { pagedList, type PageQuery } from './paged.ts'

/** Smart-Tasks and communications together, or communications alone. */
export type MessageKind = 'tutte' | 'standard'

/** What the list can be narrowed by; the text apart. */
export type ThreadNarrowing = Omit<ThreadFilter, 'text' | 'states'> & { readonly states?: readonly ThreadState[] }

const SHOWN = THREAD_STATES.filter((state) => state !== 'scartata')

/** The communications, and both kinds of requests in one list. */
export const useMessages = defineStore('messages', () => {
  const kind = ref<MessageKind>('standard')
  const search = ref('')
  const narrowing = shallowRef<ThreadNarrowing>({})
  const filter = computed(() => {
    const text = search.value.trim()
    return { ...lacking(narrowing.value, 'states', 'oggetto'), ...(text !== '' && { text }) }
  })
  const states = computed(() => [...(narrowing.value.states ?? SHOWN)])

  async function read(page: PageQuery): Promise<Reply<Page<RequestRow>>> {
    if (kind.value === 'tutte') return desk['messages.all']({ filter: filter.value, ...page })
    const { oggetto } = narrowing.value
    const asked = { ...filter.value, states: states.value, ...(oggetto !== undefined && { oggetto }) }
    const reply = await desk['messages.list']({ filter: asked, ...page })
    if (!reply.ok) return reply
    return {
      ok: true,
      value: { ...reply.value, rows: reply.value.rows.map((row) => ({ kind: 'standard', row }) as const) },
    }
  }
  const list = pagedList<RequestRow>(read)
  watch([kind, search, narrowing], () => void list.restart())

  /** Reads it again, if anybody has looked at it. */
  const follow = () => (list.asked.value ? list.refresh() : Promise.resolve())

  return { kind, search, narrowing, follow, ...list }
})

/** One communication, read again whenever the desk says that it changed; to look at it is to read it. */
export function useThread(id: Ref<string>) {
  const thread = shallowRef<Thread>()
  const failure = shallowRef<Failure>()
  const kept = ref(false)

  async function refresh() {
    const asked = id.value
    const reply = await desk['messages.get']({ id: asked })
    if (asked !== id.value) return
    failure.value = reply.ok ? undefined : reply.failure
    thread.value = reply.ok ? reply.value : undefined
    if (thread.value?.read === false && !kept.value) await desk['messages.read']({ id: asked })
  }
  watch(
    id,
    () => {
      kept.value = false
      void refresh()
    },
    { immediate: true },
  )
  onTold('messages.changed', ({ ids }) => void (ids.includes(id.value) && refresh()))

  /** To be read again, from now on. */
  async function unread() {
    kept.value = true
    await desk['messages.unread']({ id: id.value })
  }

  return { thread, failure, refresh, unread }
}

export type MessageDeed = 'queue' | 'takeBack' | 'retry' | 'discard' | 'restore'

export function doWithThread(deed: MessageDeed, id: string): Promise<Reply<Thread>> {
  return desk[`messages.${deed}`]({ id })
}

export function startThread(wanted: Input<'messages.start'>): Promise<Reply<Thread>> {
  return desk['messages.start'](wanted)
}

/** What is being written, as the page holds it. */
export type Written = {
  readonly testo: string
  readonly allegati: readonly Allegato[]
  readonly oggetto?: string
  readonly matricola?: string
}

export function saveWritten(
  id: string,
  { allegati, ...said }: Written,
): Promise<Reply<{ readonly updatedAt: string }>> {
  return desk['messages.save']({ id, ...said, allegati: allegati.map((file) => ({ ...file })) })
}

const KINDS = { pdf: 'pdf', jpeg: 'jpg', png: 'png', p7m: 'p7m' } as const

export type SavedThreadFile = { readonly token: string; readonly name: string }

/** Asks where, and writes the file there; nothing when the user thought better of it. */
export async function saveThreadFile(
  id: string,
  { hash, nome, tipo }: Allegato,
): Promise<Reply<SavedThreadFile | null>> {
  const kind = KINDS[tipo]
  const bare = nome.toLowerCase().endsWith(`.${kind}`) ? nome.slice(0, -kind.length - 1) : nome
  const place = await desk['files.saveAs']({ name: bare, kind })
  if (!place.ok || place.value === null) return place
  const written = await desk['messages.saveFile']({ token: place.value.token, id, hash })
  return written.ok ? place : written
}

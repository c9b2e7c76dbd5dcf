import { ref, shallowRef, watch, type Ref } from 'vue'
import type { Step } from '#core/contract/communications.ts'
import type { Gives } from '#core/contract/route.ts'
import type { RouteOf } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { useLoaded } from '#renderer/fascicolo/loaded.ts'
import { ask } from '#renderer/fascicolo/session.ts'

/** A communication with its thread, as the page has it. */
export type Opened = Gives<RouteOf<'comunicazione'>>

type Wanted<S> = S extends Step ? Omit<S, 'id' | 'dopo'> : never
/** What an operatore wants to do; its id, and the last step that was seen, are added here. */
export type Deed = Wanted<Step>

/** Somebody else was there in the meantime: what is shown is not what is. */
const CHANGED: ReadonlySet<string> = new Set(['comunicazione-cambiata', 'passo-non-ammesso', 'in-carico-ad-altri'])

const lastOf = ({ passi }: Opened): number => passi.at(-1)?.n ?? 0

/** One communication, and what is done with it. What came since it was read refuses a deed, and is then shown. */
export function useTreating(id: Ref<string>) {
  const { value, failure, again } = useLoaded(id, (one) => ask('comunicazione', { params: { id: one } }))
  const refusal = shallowRef<Failure>()
  /** The last step that was seen before others wrote: what comes after it is new. */
  const seen = ref<number>()
  const busy = ref(false)
  const idOf = idsOf()
  watch(id, () => (refusal.value = seen.value = undefined))

  async function reread(before: Opened) {
    const reply = await ask('comunicazione', { params: { id: before.id } })
    if (!reply.ok || id.value !== before.id) return
    value.value = reply.value
    seen.value = lastOf(before)
  }

  async function take(deed: Deed): Promise<boolean> {
    const before = value.value
    if (before === undefined || busy.value) return false
    busy.value = true
    const asked = { ...deed, dopo: lastOf(before) }
    const reply = await ask('passo', { params: { id: before.id }, body: { ...asked, id: idOf(asked) } })
    busy.value = false
    if (id.value !== before.id) return reply.ok
    refusal.value = reply.ok ? undefined : reply.failure
    if (!reply.ok && CHANGED.has(reply.failure.code)) await reread(before)
    if (!reply.ok) return false
    value.value = reply.value
    seen.value = undefined
    return true
  }
  return { value, failure, again, refusal, seen, busy, take }
}

/** The same deed, sent again after no answer came, keeps its id: it is done once, whatever became of the first time. */
function idsOf(): (asked: object) => string {
  let last = { of: '', id: '' }
  return (asked) => {
    const of = JSON.stringify(asked)
    if (last.of !== of) last = { of, id: crypto.randomUUID() }
    return last.id
  }
}

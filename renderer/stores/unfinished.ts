import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Unfinished } from '#electron/desk/undertaking.ts'
import { desk } from './desk.ts'

/** What was under way when the studio was last closed, until it is put away. */
export const useUnfinished = defineStore('unfinished', () => {
  const left = shallowRef<readonly Unfinished[]>([])
  /** What a person deals with at once: files in, files out, each batch by itself. */
  const groups = computed(() => {
    const kinds = new Set(left.value.map(kindOf))
    return [...kinds].map((kind) => left.value.filter((one) => kindOf(one) === kind))
  })

  async function refresh(): Promise<void> {
    const reply = await desk['unfinished.list']({})
    if (reply.ok) left.value = reply.value
  }
  async function forget(some: readonly Unfinished[]): Promise<void> {
    left.value = left.value.filter((one) => !some.includes(one))
    await desk['unfinished.forget']({ ids: some.map(({ id }) => id) })
  }
  return { left, groups, refresh, forget }
})

const kindOf = ({ what, batch }: Unfinished) => batch ?? what

import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Reply } from '#core/contract/reply.ts'
import type { CountedLabel, KeptLabel, Label, Labelling } from '#electron/desk/labels.ts'
import { desk } from './desk.ts'

/** What the studio writes on its companies, and who follows them. */
export const useLabels = defineStore('labels', () => {
  const all = shallowRef<readonly CountedLabel[]>([])

  async function refresh() {
    const reply = await desk['labels.list']({})
    if (reply.ok) all.value = reply.value
  }
  async function after<T>(asked: Promise<Reply<T>>): Promise<Reply<T>> {
    const reply = await asked
    await refresh()
    return reply
  }

  return {
    all,
    etichette: computed(() => all.value.filter(({ kind }) => kind === 'etichetta')),
    referenti: computed(() => all.value.filter(({ kind }) => kind === 'referente')),
    named: (ids: readonly string[]): readonly Label[] => all.value.filter(({ id }) => ids.includes(id)),
    refresh,
    /** The ids of those that all of these companies have, on the screen or not. */
    shared: async (aziende: readonly string[]) => {
      const reply = await desk['labels.shared']({ aziende: [...aziende] })
      return reply.ok ? reply.value : []
    },
    keep: ({ id, kind, name, colour }: KeptLabel) =>
      after(desk['labels.keep']({ kind, name, colour, ...(id !== undefined && { id }) })),
    remove: (id: string) => after(desk['labels.delete']({ id })),
    apply: (labellings: readonly Labelling[]) => after(desk['labels.apply']({ labellings: [...labellings] })),
  }
})

/** What undoes what was done. */
export function undoing(done: readonly Labelling[]): readonly Labelling[] {
  return done.map((one) => ({ ...one, has: !one.has })).reverse()
}

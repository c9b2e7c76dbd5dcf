import { shallowRef } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { Overview } from '#electron/desk/overview.ts'
import { desk } from './desk.ts'
import { onTold } from './listening.ts'
import { onNewDay } from './present.ts'

const PAUSE = 400 // ms: many changes at once are read once

/** What is to be done, kept up to date as long as somebody looks. */
export function useOverview() {
  const overview = shallowRef<Overview>()
  const failure = shallowRef<Failure>()
  let soon: ReturnType<typeof setTimeout> | undefined

  async function refresh() {
    const reply = await desk['desk.overview']({})
    failure.value = reply.ok ? undefined : reply.failure
    if (reply.ok) overview.value = reply.value
  }
  function changed() {
    clearTimeout(soon)
    soon = setTimeout(() => void refresh(), PAUSE)
  }
  onTold('tasks.changed', changed)
  onTold('companies.changed', changed)
  onNewDay(changed) // terms are nearer
  void refresh()

  return { overview, failure }
}

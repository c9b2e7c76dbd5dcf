import { useToast } from '@nuxt/ui/composables/useToast'
import type { Failure } from '#core/kernel/failure.ts'
import type { PerTask } from '#electron/bridge/calls.ts'
import { doToAll, type Bulk } from '#renderer/stores/tasks.ts'
import { useWorks, type Ended } from '#renderer/stores/works.ts'
import { comunicazioni } from '#renderer/texts/comunicazioni.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { lotto } from '#renderer/texts/lotti.ts'
import { undo, useRecalling } from '#renderer/views/comunicazioni/deeds.ts'

type Deed = readonly [deed: Bulk, ids: readonly string[]]

/** What became of all of them so far. */
type Sum = {
  readonly well: readonly string[]
  readonly unqueued: readonly string[]
  readonly failures: readonly Failure[]
  readonly left: number
}
const NOTHING: Sum = { well: [], unqueued: [], failures: [], left: 0 }

function summed(before: Sum, deed: Bulk, { results, failure, left }: Ended<PerTask[number]>): Sum {
  const made = results.filter((one) => one.failure === undefined).map(({ id }) => id)
  const failed = [...results.flatMap((one) => one.failure ?? []), ...(failure ? [failure] : [])]
  return {
    well: [...before.well, ...made],
    unqueued: deed === 'unqueue' ? made : before.unqueued,
    failures: [...before.failures, ...failed],
    left,
  }
}

function told(title: string, { failures, left }: Sum) {
  const [first] = failures
  return {
    title,
    ...(left > 0 && { description: comunicazioni.stopped(left) }),
    ...(first && { description: `${lotto.notDone(failures.length)}. ${failureText(first)}` }),
    color: first || left > 0 ? ('warning' as const) : ('success' as const),
  }
}

/** What is done to the requests of a batch together; what became of all of them is told in one line. */
export function useRequestDeeds() {
  const toast = useToast()
  const works = useWorks()
  const mayRecall = useRecalling()

  return async function all(deeds: readonly Deed[], done: (n: number) => string): Promise<void> {
    const recalled = deeds.flatMap(([deed, ids]) => (deed === 'recall' ? ids : []))
    if (recalled.length > 0 && !(await mayRecall(recalled.length))) return
    let sum = NOTHING
    for (const [deed, ids] of deeds) {
      const name = () => comunicazioni.actions[deed]
      sum = summed(sum, deed, await works.each(name, ids, (some) => doToAll(deed, some)))
      if (sum.left > 0) break // stopped, or nothing answers
    }
    const { unqueued } = sum
    const back = undo(() => void all([['queue', unqueued]], lotto.retried))
    toast.add({ ...told(done(sum.well.length), sum), ...(unqueued.length > 0 && { actions: [back] }) })
  }
}

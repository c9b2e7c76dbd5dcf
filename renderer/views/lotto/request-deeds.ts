import { useToast } from '@nuxt/ui/composables/useToast'
import type { Failure } from '#core/kernel/failure.ts'
import { doToAll, type Bulk } from '#renderer/stores/tasks.ts'
import { useWorks } from '#renderer/stores/works.ts'
import { comunicazioni } from '#renderer/texts/comunicazioni.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { lotto } from '#renderer/texts/lotti.ts'

type Deed = readonly [deed: Bulk, ids: readonly string[]]

/** What is done to the requests of a batch together; what became of all of them is told in one line. */
export function useRequestDeeds() {
  const toast = useToast()
  const works = useWorks()

  return async (deeds: readonly Deed[], done: (n: number) => string) => {
    let [well, left] = [0, 0]
    const failures: Failure[] = []
    for (const [deed, ids] of deeds) {
      const ended = await works.each(
        () => comunicazioni.actions[deed],
        ids,
        (some) => doToAll(deed, some),
      )
      failures.push(...ended.results.flatMap(({ failure }) => failure ?? []), ...(ended.failure ? [ended.failure] : []))
      well += ended.results.filter(({ failure }) => failure === undefined).length
      left = ended.left
      if (left > 0) break // stopped, or nothing answers
    }
    const [first] = failures
    toast.add({
      title: done(well),
      ...(left > 0 && { description: comunicazioni.stopped(left) }),
      ...(first && { description: `${lotto.notDone(failures.length)}. ${failureText(first)}` }),
      color: first || left > 0 ? 'warning' : 'success',
    })
  }
}

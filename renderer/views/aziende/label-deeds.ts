import { useToast } from '@nuxt/ui/composables/useToast'
import type { Failure } from '#core/kernel/failure.ts'
import type { Labelling } from '#electron/desk/labels.ts'
import { undoing, useLabels } from '#renderer/stores/labels.ts'
import { useWorks } from '#renderer/stores/works.ts'
import { elenco } from '#renderer/texts/elenco-aziende.ts'
import { failureText } from '#renderer/texts/failures.ts'

const undo = (onClick: () => void) => ({ label: elenco.undo, color: 'neutral', variant: 'outline', onClick }) as const

function told(companies: number, left: number, failure: Failure | undefined) {
  const title = elenco.done(companies)
  if (left === 0) return { title, color: 'success' as const }
  return { title, color: 'warning' as const, description: failure ? failureText(failure) : elenco.stopped }
}

/** Gives labels to many companies and takes them away; tells of how many, and offers its undo. */
export function useLabelDeeds() {
  const labels = useLabels()
  const works = useWorks()
  const toast = useToast()

  async function apply(name: string, labellings: readonly Labelling[], isUndo = false): Promise<void> {
    const { results, left, failure } = await works.each(
      () => elenco.labelling(name),
      labellings,
      (some) => labels.apply(some),
    )
    if (failure && results.length === 0) return void toast.add({ title: failureText(failure), color: 'error' })
    toast.add({
      ...told(new Set(results.map(({ azienda }) => azienda)).size, left, failure),
      ...(results.length > 0 && !isUndo && { actions: [undo(() => void apply(name, undoing(results), true))] }),
    })
  }
  return { apply }
}

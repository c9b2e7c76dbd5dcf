import { useToast } from '@nuxt/ui/composables/useToast'
import type { CellEdit } from '#electron/desk/batch-line.ts'
import { lotto } from '#renderer/texts/lotti.ts'

/** Tells what of a pasted block could not be written; of one that went in whole there is nothing to say. */
export function usePasteToast() {
  const toast = useToast()
  return (written: readonly CellEdit[], beyond: number) => {
    if (written.length === 0) toast.add({ title: lotto.notPasted, description: lotto.notPastedHint, color: 'warning' })
    else if (beyond > 0)
      toast.add({ title: lotto.pastedBeyond(beyond), description: lotto.pastedBeyondHint, color: 'warning' })
  }
}

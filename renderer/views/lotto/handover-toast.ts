import { useToast } from '@nuxt/ui/composables/useToast'
import type { Pushes } from '#electron/bridge/pushes.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { lotto } from '#renderer/texts/lotti.ts'

/** Tells how the handing over of a batch ended. */
export function useHandoverToast() {
  const toast = useToast()
  return ({ so, over, failure }: Pushes['batches.handover']) => {
    const parts = [lotto.queued(so.queued), so.kept > 0 && lotto.kept(so.kept), so.left > 0 && lotto.left(so.left)]
    toast.add({
      title: over === 'whole' ? lotto.handed : lotto.stopped,
      description: failure ? failureText(failure) : parts.filter(Boolean).join(' · '),
      color: over === 'whole' && !failure ? 'success' : 'warning',
    })
  }
}

import { useToast } from '@nuxt/ui/composables/useToast'
import type { Pushes } from '#electron/bridge/pushes.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { lotto } from '#renderer/texts/lotti.ts'

type Ended = Pushes['batches.handover']

/** Tells how the handing over of a batch ended. */
export function useHandoverToast() {
  const toast = useToast()
  return (ended: Ended) => {
    const { over, failure } = ended
    toast.add({
      title: over === 'whole' ? wholeTitle(ended) : lotto.stopped,
      description: failure ? failureText(failure) : counted(ended),
      color: over === 'whole' && !failure ? 'success' : 'warning',
    })
  }
}

/** Of a batch that was not ready in any line nothing was queued, as its button had said. */
const wholeTitle = ({ so }: Ended) => (so.queued === 0 && so.kept > 0 ? lotto.allKept : lotto.handed)

function counted({ so: { queued, kept, left } }: Ended): string {
  const parts = [(queued > 0 || kept === 0) && lotto.queued(queued), kept > 0 && lotto.kept(kept)]
  return [...parts, left > 0 && lotto.left(left)].filter(Boolean).join(' · ')
}

import { onScopeDispose, watch } from 'vue'

const EVERY = 2_000 // ms: whoever waits for another program to leave sees it at once

/** Looks again and again for as long as something is so: what holds the studio says nothing when it leaves. */
export function lookAgainWhile(isSo: () => boolean, look: () => Promise<void>): void {
  let pending: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(pending)
  const again = async () => {
    await look()
    if (isSo()) pending = setTimeout(() => void again(), EVERY)
  }
  watch(
    isSo,
    (is) => {
      stop()
      if (is) pending = setTimeout(() => void again(), EVERY)
    },
    { immediate: true },
  )
  onScopeDispose(stop)
}

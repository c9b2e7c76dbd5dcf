import { onMounted, onScopeDispose } from 'vue'

/**
 * Leads the focus to the title of the screen when what had it is gone from the page: a screen that was left, a button
 * of the tour, the last row of a list. Nobody who goes on by keyboard begins at nothing; whoever listens hears where he is.
 */
export function useFocusKept(): void {
  let last: Element | undefined
  const keep = (event: FocusEvent) => void (last = event.target instanceof Element ? event.target : undefined)
  const isLost = () => document.activeElement === document.body && last?.isConnected !== true
  /** The main part of a screen whose title is not there yet. */
  let waiting: Element | undefined
  const lead = () => {
    if (!isLost() && document.activeElement !== waiting) return
    const start = screenStart()
    start?.focus({ preventScroll: true })
    waiting = start?.matches('main') === true ? start : undefined
  }
  const seen = new MutationObserver(() => {
    if (isLost()) afterOthers(lead)
    else if (document.activeElement === waiting) lead()
  })
  const stop = new AbortController()

  onMounted(() => {
    document.addEventListener('focusin', keep, { signal: stop.signal })
    seen.observe(document.body, { childList: true, subtree: true })
    afterOthers(lead)
  })
  onScopeDispose(() => {
    stop.abort()
    seen.disconnect()
  })
}

/** Its title or, until a screen that comes late has one, its main part. */
function screenStart(): HTMLElement | undefined {
  const main = document.querySelector('main')
  const start = main?.querySelector('h1') ?? main ?? undefined
  start?.setAttribute('tabindex', '-1')
  return start
}

/** Dialogs give the focus back, and screens take it, a moment after they come and go: theirs is the better place. */
function afterOthers(deed: () => unknown) {
  requestAnimationFrame(() => setTimeout(deed))
}

import type { Page } from '@playwright/test'

/** So many rounds in a row nothing of the page may change in. */
const CALM = 5

/**
 * Ends what moves, and waits until the page rests: what it has asked the desk for is answered, its charts and letters have
 * come, and it has drawn them and has nothing left to do. A page at rest is told at once, a busy one is waited for.
 */
export function rest(page: Page): Promise<void> {
  return page.evaluate(async (calm) => {
    let changes = 0
    const watch = new MutationObserver(() => (changes += 1))
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    /** The library that draws a chart is fetched when there is one, and gives its canvas a style. */
    const hasChartToCome = () => document.querySelector('canvas:not([style])') !== null
    const endWhatMoves = () => {
      for (const animation of document.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
    }
    await document.fonts.ready
    for (let round = 0; round < calm; round += 1) {
      const before = changes
      endWhatMoves()
      const desk = (globalThis as { scrittoio?: typeof globalThis.scrittoio }).scrittoio // only the desktop has one
      await desk?.['sync.state']({}) // answered after what was asked before
      await new Promise(requestAnimationFrame)
      await new Promise((idle) => requestIdleCallback(idle))
      if (changes !== before || hasChartToCome()) round = -1
    }
    watch.disconnect()
  }, CALM)
}

import { observeElementOffset, type Virtualizer } from '@tanstack/vue-virtual'

type Rows = Virtualizer<HTMLElement, Element>
type Tell = (offset: number, isScrolling: boolean) => void

const SOON = { timeout: 100 } // ms: also under a key that is held down there are rows ahead

/**
 * Hears of scrolling: at once when it shows rows that are not drawn yet. Those beyond are drawn once the frame is out,
 * for the person at the keys waits for that frame and not for what is out of sight.
 */
export function drawnAhead(rows: Rows, tell: Tell): (() => void) | undefined {
  let late = 0
  const stop = observeElementOffset(rows, (offset, isScrolling) => {
    cancelIdleCallback(late)
    if (isDrawn(rows, offset)) late = requestIdleCallback(() => tell(offset, isScrolling), SOON)
    else tell(offset, isScrolling)
  })
  return () => {
    cancelIdleCallback(late)
    stop?.()
  }
}

function isDrawn(rows: Rows, offset: number): boolean {
  const drawn = rows.getVirtualItems()
  const [first, last] = [drawn[0], drawn.at(-1)]
  const end = Math.min(offset + (rows.scrollRect?.height ?? 0), rows.getTotalSize())
  return first !== undefined && last !== undefined && first.start <= offset && end <= last.end
}

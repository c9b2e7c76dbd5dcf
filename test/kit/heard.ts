import type { Page } from '@playwright/test'

/**
 * Listens as a reader of the screen does: it hears what changes in a region that is told of and was there before, and
 * an alert that comes; not what is hidden from it.
 */
export function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const TOLD = '[role=status], [role=log], [role=alert], [aria-live=polite], [aria-live=assertive]'
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    let known = new WeakSet(document.querySelectorAll(TOLD))
    const regionOf = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest(TOLD) ?? undefined
    new MutationObserver((changes) => {
      const regions = new Set(changes.map(({ target }) => regionOf(target)))
      const alerts = [...document.querySelectorAll('[role=alert]')].filter((one) => !known.has(one))
      for (const region of regions)
        if (region && known.has(region) && !region.closest('[aria-hidden=true]')) heard.push(region.textContent)
      for (const alert of alerts) heard.push(alert.textContent)
      known = new WeakSet(document.querySelectorAll(TOLD))
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
}

/** What was heard since it was last asked. */
export function heard(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0).join(' | '))
}

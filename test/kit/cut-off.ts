import type { Page } from '@playwright/test'

/**
 * What is to be pressed or read as a title and is cut at a side, with no way to bring it into sight, or covered by
 * something else where it ends. What stands in something that moves sideways can be brought.
 */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.sr-only *')
    const around = (one: Element): readonly Element[] =>
      one.parentElement === null ? [] : [one.parentElement, ...around(one.parentElement)]
    const moves = (one: Element) =>
      /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1
    const isCut = (one: Element) => {
      const { left, right } = one.getBoundingClientRect()
      const outer = around(one)
      if (outer.some(moves)) return false
      const cuts = outer.filter((part) => getComputedStyle(part).overflowX !== 'visible')
      return [document.documentElement, ...cuts].some((part) => {
        const box = part.getBoundingClientRect()
        return right > box.right + 1 || left < box.left - 1
      })
    }
    const isCovered = (one: Element) => {
      const { right, top, bottom } = one.getBoundingClientRect()
      const met = document.elementFromPoint(right - 6, (top + bottom) / 2)
      return met !== null && !one.contains(met) && !met.contains(one)
    }
    const called = (one: Element) => (one.textContent.trim() || one.getAttribute('aria-label')) ?? one.tagName
    const all = [...document.querySelectorAll('h1, header button, header a, footer button, [role=grid] button')]
    const wrong = all.filter(
      (one) =>
        isSeen(one) &&
        (one.getBoundingClientRect().width < 8 || isCut(one) || (one.matches('footer *') && isCovered(one))),
    )
    return wrong.map(called)
  })
}

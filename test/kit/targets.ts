import type { Page } from '@playwright/test'

const LEAST = 24 // px, of WCAG 2.2, 2.5.8
const STOPS = 60

/**
 * What can be pointed at and is too small (WCAG 2.2, 2.5.8): a press does not reach it all over a square of 24 px, and
 * there is no room around that makes up for it. What passes by itself is not looked at.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const POINTED =
      'a[href], button, input, select, textarea, summary, ' +
      '[role=button], [role=tab], [role=switch], [role=checkbox], [role=radio], [role=menuitem], [role=option]'
    const isSeen = (one: Element) => {
      const { width, height } = one.getBoundingClientRect()
      return width > 1 && height > 1 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    }
    const isInText = (one: Element) => getComputedStyle(one).display === 'inline' && one.closest('p, dd, li') !== null
    const labelsOf = (one: Element) => ('labels' in one ? [...((one.labels ?? []) as NodeListOf<HTMLElement>)] : [])
    type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>

    /** With its label, which can be pointed at in its stead. */
    const boxOf = (one: Element): Box => {
      const boxes = [one, ...labelsOf(one)].map((part) => part.getBoundingClientRect())
      return {
        left: Math.min(...boxes.map(({ left }) => left)),
        top: Math.min(...boxes.map(({ top }) => top)),
        right: Math.max(...boxes.map(({ right }) => right)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      }
    }
    const middle = ({ left, top, right, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 })
    const isSmall = ({ left, top, right, bottom }: Box) => Math.min(right - left, bottom - top) < least - 0.5
    const isMet = (one: Element, x: number, y: number) => {
      const met = document.elementFromPoint(x, y)
      return met !== null && [one, ...labelsOf(one)].some((part) => part.contains(met))
    }
    /** A part may answer further than it is drawn. */
    const answersAround = (one: Element) => {
      const { x, y } = middle(one.getBoundingClientRect())
      const far = least / 2 - 0.5
      return [-far, far].every((across) => [-far, far].every((down) => isMet(one, x + across, y + down)))
    }
    const outside = ({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Box) =>
      Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0))

    const all = [...document.querySelectorAll(POINTED)].filter(
      (one) => isSeen(one) && !isInText(one) && !one.matches(':disabled, [role=log] *'),
    )
    /** The circle of 24 px around its middle meets another target, or the circle of another that is small. */
    const isCrowded = (small: Element) => {
      const at = middle(boxOf(small))
      return all.some((other) => {
        if (other === small || other.contains(small) || small.contains(other)) return false
        const box = boxOf(other)
        const its = middle(box)
        if (!isMet(other, its.x, its.y)) return false // scrolled out of sight
        const isNear = isSmall(box) && Math.hypot(its.x - at.x, its.y - at.y) < least
        return isNear || outside(at, box) < least / 2
      })
    }
    const isAtFault = (one: Element) => {
      if (!isSmall(boxOf(one))) return false
      one.scrollIntoView({ block: 'center', inline: 'nearest' })
      return !answersAround(one) && isCrowded(one)
    }
    return all.filter(isAtFault).map((one) => {
      const { left, top, right, bottom } = boxOf(one)
      const size = `${String(Math.round(right - left))}×${String(Math.round(bottom - top))}`
      return `${size} ${one.tagName.toLowerCase()} «${one.ariaLabel ?? one.textContent.trim().slice(0, 40)}»`
    })
  }, LEAST)
}

/** What is to be read or pressed and can be brought into sight in no way: nothing that holds it scrolls so far. */
export function unreachable(page: Page, within = 'body'): Promise<readonly string[]> {
  return page.evaluate(async (root) => {
    const READ = 'a[href], button, input, select, textarea, summary, h1, h2, h3, p, dt, dd, li, th, td, label, legend'
    const isSeen = (one: Element) => {
      const { width, height } = one.getBoundingClientRect()
      return width > 1 && height > 1 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    }
    const isInSight = (one: Element) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      const parts = [0.1, 0.5, 0.9]
      return parts.some((across) =>
        parts.some((down) => {
          const met = document.elementFromPoint(left + width * across, top + height * down)
          return met !== null && (one.contains(met) || (met !== document.body && met.contains(one)))
        }),
      )
    }
    const lost: string[] = []
    for (const one of document.querySelector(root)?.querySelectorAll(READ) ?? []) {
      if (!isSeen(one) || one.closest('.sr-only, [role=log]')) continue
      one.scrollIntoView({ block: 'center', inline: 'center' })
      await new Promise(requestAnimationFrame)
      if (one.isConnected && !isInSight(one)) lost.push(`${one.tagName} «${one.textContent.trim().slice(0, 40)}»`)
    }
    return lost
  }, within)
}

/** What Tab leads to and something else wholly covers, or the window does not show (WCAG 2.2, 2.4.11): once round the screen. */
export async function hiddenFocus(page: Page): Promise<readonly string[]> {
  const hidden: string[] = []
  await page.evaluate(() => (globalThis.firstStop = undefined))
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    const { covered, isRound } = await coveredFocus(page)
    if (isRound) break
    if (covered !== undefined && !hidden.includes(covered)) hidden.push(covered)
  }
  return hidden
}

declare global {
  /** Where Tab led first: who comes there again has been everywhere. */
  var firstStop: Element | undefined
}

function coveredFocus(page: Page): Promise<{ readonly covered?: string; readonly isRound?: boolean }> {
  return page.evaluate(async () => {
    // the invisible stop by which the focus is led into the toasts hands it on at once
    const isStop = (one: Element | null): one is Element =>
      one !== null && one !== document.body && one.ariaHidden !== 'true'
    const called = (one: Element) =>
      `${one.tagName.toLowerCase()} «${one.ariaLabel ?? one.textContent.trim().slice(0, 40)}»`
    await new Promise(requestAnimationFrame)
    const focused = document.activeElement
    if (!isStop(focused)) return {}
    if (focused === globalThis.firstStop) return { isRound: true }
    globalThis.firstStop ??= focused
    // what only a reader of the screen meets is seen as its label
    const drawn = focused.getBoundingClientRect().width > 1 ? focused : (focused.closest('label') ?? focused)
    const { left, top, width, height } = drawn.getBoundingClientRect()
    const parts = [0.05, 0.25, 0.5, 0.75, 0.95]
    const isInSight = parts.some((across) =>
      parts.some((down) => {
        const met = document.elementFromPoint(left + width * across, top + height * down)
        return met !== null && met !== document.body && (drawn.contains(met) || met.contains(drawn))
      }),
    )
    return isInSight ? {} : { covered: called(focused) }
  })
}

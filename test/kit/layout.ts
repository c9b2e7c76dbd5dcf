import type { Page } from '@playwright/test'

/** Where the parts of a screen that have a name stand: left, top, width and height of each, in px. */
export type Layout = Readonly<Record<string, string>>

const REGIONS =
  'nav, main, header, footer, aside, h1, h2, table, section[aria-label], ' +
  '[role=search], [role=toolbar], [role=grid], [role=table], [role=region], [role=radiogroup], [role=tablist]'

export function layoutOf(page: Page): Promise<Layout> {
  return page.evaluate((selector) => {
    const isSeen = (one: Element) => {
      const { width, height } = one.getBoundingClientRect()
      return width > 1 && height > 1 && one.checkVisibility() && !one.closest('.sr-only')
    }
    const nameOf = (one: Element) => {
      const heading = /^H[12]$/.test(one.tagName) ? one.textContent.trim() : ''
      return `${one.role ?? one.tagName.toLowerCase()} ${one.ariaLabel ?? heading}`.trim()
    }
    const met = new Map<string, number>()
    const parts = [...document.querySelectorAll(selector)].filter(isSeen).map((one) => {
      const name = nameOf(one)
      const nth = (met.get(name) ?? 0) + 1
      met.set(name, nth)
      const { left, top, width, height } = one.getBoundingClientRect()
      const place = [left, top, width, height].map(Math.round).join(' ')
      return [nth === 1 ? name : `${name} #${String(nth)}`, place] as const
    })
    return Object.fromEntries(parts)
  }, REGIONS)
}

/** What of the page cannot be reached without moving it sideways; lists and tables may be moved by themselves. */
export function beyondThePage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = innerWidth
    const named = (one: Element) =>
      `${one.tagName} «${one.textContent.trim().slice(0, 40)}» .${[...one.classList].slice(0, 4).join('.')}`
    const holds = (one: Element) => {
      for (let up = one.parentElement; up; up = up.parentElement)
        if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth) return true
      return false
    }
    return [...document.querySelectorAll('body *')]
      .filter((one) => {
        const { left, right, width, height } = one.getBoundingClientRect()
        const isSeen =
          width > 1 && height > 1 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        return isSeen && !one.closest('.sr-only, canvas') && (right > wide + 1 || left < -1) && !holds(one)
      })
      .map(named)
  })
}

const WORDED = 'button, a, h1, h2, h3, th, [role=columnheader], [role=tab], label, legend, summary, option'

/** Words of the window's own that are cut where they stand. Data may be: a name is as long as it is, and a row is not. */
export function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const isData = (one: Element) =>
      one.closest('[role=row]:not(:has([role=columnheader])), [role=option], [title], .copyable') !== null
    const isCut = (one: Element) => {
      const { overflowX, overflowY } = getComputedStyle(one)
      const across = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
      const isSeen = one.clientWidth > 1 // what only a screen reader tells is one px wide, by whatever class
      return isSeen && (across || (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2))
    }
    return [...document.querySelectorAll(selector)]
      .filter((one) => one.checkVisibility() && !one.closest('.sr-only') && !isData(one))
      .filter((one) => [one, ...one.querySelectorAll(':not(.sr-only)')].some(isCut))
      .map((one) => `${one.tagName} «${one.textContent.trim().slice(0, 60)}»`)
  }, WORDED)
}

/** What is pressed or typed into that stands over another of its kind. */
export function overlapping(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const slack = 2 // px; borders may meet
    /** What is seen of it: no more than what holds it lets through. */
    const seen = (one: Element) => {
      let { left, top, right, bottom } = one.getBoundingClientRect()
      for (let up = one.parentElement; up; up = up.parentElement) {
        if (getComputedStyle(up).overflow === 'visible') continue
        const holder = up.getBoundingClientRect()
        ;[left, top] = [Math.max(left, holder.left), Math.max(top, holder.top)]
        ;[right, bottom] = [Math.min(right, holder.right), Math.min(bottom, holder.bottom)]
      }
      return { left, top, right, bottom }
    }
    const pressed = [...document.querySelectorAll('button, a, input, select, textarea, [role=tab]')].filter(
      (one) => one.checkVisibility() && !one.closest('.sr-only, [role=log]'),
    )
    const meets = (one: Element, other: Element) => {
      const [a, b] = [seen(one), seen(other)]
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      return across > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
    }
    const named = (one: Element) =>
      one.getAttribute('aria-label') ?? (one.textContent.trim().slice(0, 40) || one.tagName)
    return pressed.flatMap((one, at) =>
      pressed
        .slice(at + 1)
        .filter((other) => !one.contains(other) && !other.contains(one) && meets(one, other))
        .map((other) => `${named(one)} × ${named(other)}`),
    )
  })
}

/** Ids that two elements bear, and what is tied by an id to nothing. */
export function untied(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is borne twice`)
    const loose = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((tie) =>
      [...document.querySelectorAll(`[${tie}]`)].flatMap((one) =>
        (one.getAttribute(tie) ?? '')
          .split(/\s+/)
          .filter((id) => !ids.includes(id))
          .map((id) => `${one.tagName} is tied by ${tie} to ${id || 'nothing'}`),
      ),
    )
    return [...twice, ...loose]
  })
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { OGGI, openGallery, picture, show, sizeTo } from '#test/kit/gallery.ts'
import { ask } from '#test/kit/page.ts'

const pictures = resolve('test-results/zoom')

/** What of the page cannot be reached without moving it sideways; lists and tables may be moved by themselves. */
function cutOff(page: Page): Promise<readonly string[]> {
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

test('at 200% every screen can be used without moving the page sideways', async ({ scrittoio }) => {
  test.setTimeout(400_000)
  mkdirSync(pictures, { recursive: true })
  const { app, page } = await scrittoio.start({ env: { SCRITTOIO_OGGI: OGGI } })
  const screens = await openGallery(page)
  await sizeTo(app, 1280, 800)
  await ask(page, 'app.feel', { zoom: 2 })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640)
  for (const screen of screens) {
    await show(page, screen)
    writeFileSync(join(pictures, `${screen.name}.png`), await picture(app))
    expect.soft(await cutOff(page), screen.name).toEqual([])
  }
})

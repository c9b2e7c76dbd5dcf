import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { speak } from '#test/kit/page.ts'
import { OGGI, openGallery, show, sizeTo } from '#test/kit/gallery.ts'
import { cutOff } from '#test/kit/cut-off.ts'
import { hiddenFocus, smallTargets } from '#test/kit/targets.ts'

for (const density of ['compatta', 'comoda'] as const)
  test(`on every screen what Tab leads to is in sight, and what is pointed at is large enough or has room around (${density})`, async ({
    scrittoio,
  }) => {
    test.setTimeout(500_000)
    const { app, page } = await scrittoio.start({ demo: true, env: { SCRITTOIO_OGGI: OGGI } })
    const screens = await openGallery(page)
    await sizeTo(app, 1280, 800)
    if (density === 'comoda') await page.keyboard.press('Control+Shift+D')
    await expect(page.locator(`[data-density=${density}]`)).toBeVisible()
    await page.mouse.move(2, 2) // what passes by itself stays as long as the pointer is on it
    await expect(page.locator('[role=log] > *')).toHaveCount(0, { timeout: 60_000 })
    for (const screen of screens) {
      await show(page, screen)
      expect.soft(await smallTargets(page), `${screen.name}: too small`).toEqual([])
      expect.soft(await hiddenFocus(page), `${screen.name}: focus out of sight`).toEqual([])
    }
  })

for (const [width, height, language] of [
  [1024, 700, 'it'],
  [900, 600, 'en'],
] as const)
  test(`in a window of ${String(width)} × ${String(height)} px no title and no button is cut, in ${language}`, async ({
    scrittoio,
  }) => {
    test.setTimeout(240_000)
    const { app, page } = await scrittoio.start({ demo: true, env: { SCRITTOIO_OGGI: OGGI } })
    const screens = await openGallery(page)
    await sizeTo(app, width, height)
    await speak(page, language)
    for (const screen of screens) {
      await show(page, { ...screen, sees: /\p{L}/u })
      expect.soft(await cutOff(page), screen.name).toEqual([])
    }
  })

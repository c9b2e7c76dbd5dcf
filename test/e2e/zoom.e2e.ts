import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { OGGI, openGallery, picture, show, sizeTo } from '#test/kit/gallery.ts'
import { beyondThePage } from '#test/kit/layout.ts'
import { ask } from '#test/kit/page.ts'
import { hiddenFocus, unreachable } from '#test/kit/targets.ts'
import { rest } from '#test/kit/rest.ts'

const pictures = resolve('test-results/zoom')

test('at 200% every screen is used without moving the page sideways, and all of it can be brought into sight', async ({
  scrittoio,
}) => {
  test.setTimeout(400_000)
  mkdirSync(pictures, { recursive: true })
  const { app, page } = await scrittoio.start({ demo: true, env: { SCRITTOIO_OGGI: OGGI } })
  const screens = await openGallery(page)
  await sizeTo(app, 1280, 800)
  await ask(page, 'app.feel', { zoom: 2 })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640)
  await page.mouse.move(2, 2) // what passes by itself stays as long as the pointer is on it
  await expect(page.locator('[role=log] > *')).toHaveCount(0, { timeout: 60_000 })
  for (const screen of screens) {
    await show(page, screen)
    writeFileSync(join(pictures, `${screen.name}.png`), await picture(app))
    expect.soft(await beyondThePage(page), screen.name).toEqual([])
    expect.soft(await unreachable(page), `${screen.name}: never in sight`).toEqual([])
    expect.soft(await hiddenFocus(page), `${screen.name}: focus out of sight`).toEqual([])
  }
  await show(page, screens[0] as (typeof screens)[number])
  for (const [name, keys] of Object.entries({ tavolozza: 'Control+k', scorciatoie: '?' })) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog')).toBeVisible()
    await rest(page)
    writeFileSync(join(pictures, `${name}.png`), await picture(app))
    expect.soft(await beyondThePage(page), name).toEqual([])
    expect.soft(await unreachable(page, '[role=dialog]'), `${name}: never in sight`).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

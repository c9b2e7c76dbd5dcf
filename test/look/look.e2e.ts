import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { OGGI, openGallery, picture, show, sizeTo, SIZES } from '#test/kit/gallery.ts'
import { speak } from '#test/kit/page.ts'
import { rest } from '#test/kit/rest.ts'

const folder = resolve('test-results/look')

for (const theme of ['light', 'dark'] as const)
  test(`every screen, ${theme}`, async ({ scrittoio }) => {
    test.setTimeout(600_000)
    const { app, page } = await scrittoio.start({ env: { SCRITTOIO_OGGI: OGGI } })
    await page.emulateMedia({ colorScheme: theme })
    for (const screen of await openGallery(page))
      for (const [width, height] of SIZES) {
        await sizeTo(app, width, height)
        await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
        await show(page, screen)
        for (const language of ['en', 'it'] as const) {
          await speak(page, language)
          await rest(page)
          const into = join(folder, `${String(width)}x${String(height)}`, `${language}-${theme}`)
          mkdirSync(into, { recursive: true })
          writeFileSync(join(into, `${screen.name}.png`), await picture(app))
        }
      }
  })

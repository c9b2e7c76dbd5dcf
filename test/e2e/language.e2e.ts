import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { OGGI, openGallery, show } from '#test/kit/gallery.ts'
import { italianOfTheWindow, italianOn } from '#test/kit/italian.ts'
import { expectReadable } from '#test/kit/look.ts'
import { speak } from '#test/kit/page.ts'
import { rest } from '#test/kit/rest.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`every screen speaks English while it is open, and can be read by everyone (${theme})`, async ({
    scrittoio,
  }) => {
    test.setTimeout(400_000)
    const italian = await italianOfTheWindow()
    const { page } = await scrittoio.start({ demo: true, env: { SCRITTOIO_OGGI: OGGI } })
    await page.emulateMedia({ colorScheme: theme })
    await speak(page, 'en')
    expect.soft(await italianOn(page, italian), 'ingresso').toEqual([])
    await expectReadable(page, `ingresso, ${theme}`)
    await speak(page, 'it')
    for (const screen of await openGallery(page)) {
      await show(page, screen)
      expect((await italianOn(page, italian)).length, screen.name).toBeGreaterThan(5) // it does see Italian
      await speak(page, 'en')
      await rest(page)
      expect.soft(await italianOn(page, italian), screen.name).toEqual([])
      await expectReadable(page, `${screen.name}, ${theme}`)
      await speak(page, 'it')
    }
  })
}

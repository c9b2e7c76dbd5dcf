import { expect, type Page } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { OGGI, openGallery, show, sizeTo } from '#test/kit/gallery.ts'
import { cutWords } from '#test/kit/layout.ts'
import { speak } from '#test/kit/page.ts'

/** How many lines the head of the screen takes. */
const linesOfHead = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    const parts = [...main.querySelectorAll('header a, header button, header input, header h1')]
    const middles = parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2)
    return middles.sort((a, b) => a - b).filter((middle, at) => at === 0 || middle - middles[at - 1]! > 12).length
  })
const isWiderThanItsPlace = (page: Page, selector: string) =>
  page.locator(selector).evaluate((part) => part.scrollWidth > part.clientWidth)

test('in a narrow window tables stay within it, heads take two lines and hints stand under what they are of', async ({
  scrittoio,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await scrittoio.start({ demo: true, env: { SCRITTOIO_OGGI: OGGI } })
  const screens = await openGallery(page)
  const go = async (name: string) =>
    show(
      page,
      screens.find((screen) => screen.name === name)!,
    )

  await sizeTo(app, 1024, 768)
  await go('cruscotto')
  const tiles = await page.getByRole('main').locator('ul').first().locator(':scope > li').all()
  const tops = await Promise.all(tiles.map(async (tile) => (await tile.boundingBox())!.y))
  expect(new Set(tops).size).toBe(1) // none stands alone below the others
  await go('scheda-note')
  expect(await isWiderThanItsPlace(page, 'section:has(> div > table)')).toBe(false)
  await go('lotti')
  expect(await isWiderThanItsPlace(page, '[data-test=lotti]')).toBe(false)
  await go('impostazioni')
  const left = async (text: string | RegExp) => (await page.getByText(text).boundingBox())!.x
  const tick = await page.getByRole('checkbox', { name: 'Scorciatoie di un solo carattere' }).boundingBox()
  expect(await left(/^Disattivale se detti a voce/)).toBe(tick!.x)

  await sizeTo(app, 900, 600)
  for (const name of ['standard', 'tutte', 'comunicazioni']) {
    await go(name)
    await speak(page, 'en')
    expect(await linesOfHead(page), name).toBe(2)
    await page.keyboard.press('Control+Shift+D') // with more room between things too
    expect(await linesOfHead(page), `${name}, comoda`).toBe(2)
    await page.keyboard.press('Control+Shift+D')
    await speak(page, 'it')
  }
})

test('at 1024 px the lists of companies and requests stay within the window, what narrows them on one line, and no title of an oggetto is cut', async ({
  scrittoio,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await scrittoio.start({ env: { SCRITTOIO_OGGI: OGGI } })
  const screens = await openGallery(page)
  await sizeTo(app, 1024, 768)

  for (const language of ['it', 'en'] as const)
    for (const name of ['aziende', 'comunicazioni']) {
      await speak(page, 'it')
      await show(
        page,
        screens.find((screen) => screen.name === name)!,
      )
      await speak(page, language)
      expect(await isWiderThanItsPlace(page, '[role=grid]'), `${name}, ${language}`).toBe(false)
      const bar = await page.locator('main [role=search]').boundingBox()
      expect(bar!.height, `${name}, ${language}`).toBeLessThan(50) // px: one line
    }

  await speak(page, 'it')
  await show(
    page,
    screens.find(({ name }) => name === 'crea')!,
  )
  await speak(page, 'en')
  const cut = page.locator('[data-test=oggetti] [role=row] span').evaluateAll((parts) =>
    parts
      .filter((part) => part.childElementCount === 0 && !part.matches('.text-muted'))
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
        return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 4
      })
      .map(({ textContent }) => textContent),
  )
  expect(await cut).toEqual([])
})

test('the tables of a company stay within a narrow window in both languages, the source of a payment on one line', async ({
  scrittoio,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await scrittoio.start({ demo: true, env: { SCRITTOIO_OGGI: OGGI } })
  const screens = await openGallery(page)
  const sections = screens.filter(({ name }) => name.startsWith('scheda-'))
  const linesOf = (marks: Element[]) => marks.map((mark) => mark.getClientRects().length)
  const day = OGGI.replace(/-23$/, '-26') // on which a source is named with its day and its hour
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`))

  for (const [width, language] of [
    [900, 'it'],
    [900, 'en'],
    [1024, 'en'],
  ] as const) {
    await sizeTo(app, width, 700)
    for (const screen of sections) {
      await speak(page, 'it')
      await show(page, screen)
      await speak(page, language)
      const said = `${screen.name}, ${language}, ${String(width)} px`
      expect(await isWiderThanItsPlace(page, 'section[tabindex="0"]'), said).toBe(false)
      expect(await cutWords(page), said).toEqual([])
      const marks = page
        .getByRole('table', { name: /^(Versamenti|Payments)$/ })
        .locator('[data-test=fonte] > :first-child')
      expect(Math.max(1, ...(await marks.evaluateAll(linesOf))), said).toBe(1)
    }
  }
})

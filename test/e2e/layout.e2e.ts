import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { OGGI, openGallery, show, SIZES, sizeTo, still } from '#test/kit/gallery.ts'
import { beyondThePage, cutWords, layoutOf, overlapping, type Layout } from '#test/kit/layout.ts'
import { speak } from '#test/kit/page.ts'

type Layouts = Readonly<Record<string, Layout>>

/** How far a part may stand from where it stood: engines round letters each in their own way. */
const SLACK = 6 // px
/** `LAYOUT=write` keeps how the screens are laid out now, for whoever has looked at them. */
const isKeeping = process.env['LAYOUT'] === 'write'

/** What stands elsewhere than it was kept, is new, or is gone. */
function moved(now: Layout, then: Layout): readonly string[] {
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].flatMap((name) => {
    const [here = 'nowhere', there = 'nowhere'] = [now[name], then[name]]
    return isNear(here, there) ? [] : [`${name}: ${there} → ${here}`]
  })
}
function isNear(here: string, there: string): boolean {
  const then = there.split(' ').map(Number)
  return here.split(' ').every((px, at) => Math.abs(Number(px) - (then[at] ?? NaN)) <= SLACK)
}

for (const [width, height] of SIZES) {
  const size = `${String(width)}x${String(height)}`
  const file = resolve(`test/fixtures/layout/${size}.json`)

  test(`every screen stands as it was looked at, and nothing is cut or over something else (${size})`, async ({
    scrittoio,
  }) => {
    test.setTimeout(400_000)
    const { app, page } = await scrittoio.start({ env: { SCRITTOIO_OGGI: OGGI } })
    const screens = await openGallery(page)
    await sizeTo(app, width, height)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Layouts) : {}
    const layout: Record<string, Layout> = {}
    for (const screen of screens) {
      await show(page, screen)
      const here = await layoutOf(page)
      layout[screen.name] = here
      if (!isKeeping) expect.soft(moved(here, kept[screen.name] ?? {}), screen.name).toEqual([])
      for (const language of ['en', 'it'] as const) {
        await speak(page, language)
        await still(page)
        const name = `${screen.name}, ${language}`
        expect.soft(await beyondThePage(page), name).toEqual([])
        expect.soft(await cutWords(page), name).toEqual([])
        expect.soft(await overlapping(page), name).toEqual([])
      }
    }
    if (isKeeping) writeFileSync(file, `${JSON.stringify(layout, undefined, 2)}\n`)
  })
}

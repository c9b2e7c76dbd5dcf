import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/kit/app.ts'
import { openGallery, overlays, show, SIZES, sizeTo } from '#test/kit/gallery.ts'
import { keptPictures } from '#test/kit/kept-pictures.ts'
import { beyondThePage, cutWords, layoutOf, overlapping, untied, type Layout } from '#test/kit/layout.ts'
import { speak } from '#test/kit/page.ts'
import { anywhere } from '#test/kit/picture.ts'
import { rest } from '#test/kit/rest.ts'

type Layouts = Readonly<Record<string, Layout>>

/** How far a part may stand from where it stood: engines round letters each in their own way. */
const SLACK = 6 // px
/** `npm run look -- --update` keeps how the screens look now, for whoever has looked at them. */
const isKeeping = process.env['LOOK'] === 'keep'

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

  test(`every screen looks as it did when it was looked at, light and dark, and nothing is cut or over something else (${size})`, async ({
    scrittoio,
  }) => {
    test.setTimeout(400_000)
    const running = await scrittoio.start({ demo: true, ...anywhere() })
    const { app, page } = running
    await sizeTo(app, width, height)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    const hold = keptPictures(running, size, isKeeping)
    await hold('ingresso')
    const screens = await openGallery(page)
    const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Layouts) : {}
    const layout: Record<string, Layout> = {}
    for (const screen of screens) {
      await show(page, screen)
      const here = await layoutOf(page)
      layout[screen.name] = here
      if (!isKeeping) expect.soft(moved(here, kept[screen.name] ?? {}), screen.name).toEqual([])
      await hold(screen.name)
      for (const language of ['en', 'it'] as const) {
        await speak(page, language)
        await rest(page)
        const name = `${screen.name}, ${language}`
        expect.soft(await beyondThePage(page), name).toEqual([])
        expect.soft(await cutWords(page), name).toEqual([])
        expect.soft(await overlapping(page), name).toEqual([])
        expect.soft(await untied(page), name).toEqual([])
      }
    }
    for (const [name, open] of Object.entries(overlays)) {
      await open(page)
      await hold(name)
      expect.soft(await untied(page), name).toEqual([])
    }
    if (isKeeping) writeFileSync(file, `${JSON.stringify(layout, undefined, 2)}\n`)
  })
}

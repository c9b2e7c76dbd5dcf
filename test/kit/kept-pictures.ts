import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import type { Running } from './app.ts'
import { coarsePicture, squaresIn, unlike } from './picture.ts'

const FOLDER = resolve('test/fixtures/pictures')
const UNLIKE = resolve('test-results/unlike')
/** What drew the pictures: where another Chromium draws, its boxes, arrows and rounded lines may be a little off. */
const ENGINE = join(FOLDER, 'chromium.txt')
const BORNE_OF_ANOTHER = 0.05 // of the squares of a picture

/** A page may be at rest while a busy machine still shows an earlier frame of it: what is unlike is looked at again. */
const LOOKS = 5
const BETWEEN = 400 // ms

/** Holds what is in the window to the pictures that were kept of it; with `isKeeping` they are kept anew. */
export function keptPictures({ app, page }: Running, size: string, isKeeping: boolean) {
  const engine = app.evaluate(() => process.versions.chrome.split('.')[0] ?? '')
  if (isKeeping) rmSync(join(FOLDER, size), { recursive: true, force: true })

  return async (screen: string): Promise<void> => {
    for (const theme of ['dark', 'light'] as const) {
      const name = join(size, `${screen}-${theme}.png`)
      const take = () => coarsePicture(app, page, theme)
      if (isKeeping) await keep(name, take)
      else await compare(name, take)
    }
  }

  async function keep(name: string, take: () => Promise<Buffer>): Promise<void> {
    await take()
    await page.waitForTimeout(BETWEEN)
    write(join(FOLDER, name), await take())
    writeFileSync(ENGINE, `${await engine}\n`)
  }

  async function compare(name: string, take: () => Promise<Buffer>): Promise<void> {
    for (let looks = 1; ; looks += 1) {
      const picture = await take()
      const squares = await unlikeKept(name, picture)
      if (squares.length === 0) return
      if (looks === LOOKS) {
        write(join(UNLIKE, name), picture)
        expect.soft(squares, name).toEqual([])
        return
      }
      await page.waitForTimeout(BETWEEN)
    }
  }

  /** Where it is unlike the picture that was kept, by more than is borne of another engine. */
  async function unlikeKept(name: string, picture: Buffer): Promise<readonly string[]> {
    const place = join(FOLDER, name)
    if (!existsSync(place)) return ['no picture is kept of it']
    const squares = await unlike(app, picture, readFileSync(place))
    const isSame = readFileSync(ENGINE, 'utf8').trim() === (await engine)
    return isSame || squares.length > squaresIn(picture) * BORNE_OF_ANOTHER ? squares : []
  }
}

function write(place: string, picture: Buffer): void {
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, picture)
}

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

/** Holds what is in the window to the pictures that were kept of it; with `isKeeping` they are kept anew. */
export function keptPictures({ app, page }: Running, size: string, isKeeping: boolean) {
  const engine = app.evaluate(() => process.versions.chrome.split('.')[0] ?? '')
  if (isKeeping) rmSync(join(FOLDER, size), { recursive: true, force: true })

  return async (screen: string): Promise<void> => {
    for (const theme of ['dark', 'light'] as const) {
      const picture = await coarsePicture(app, page, theme)
      const name = join(size, `${screen}-${theme}.png`)
      if (isKeeping) {
        write(join(FOLDER, name), picture)
        writeFileSync(ENGINE, `${await engine}\n`)
      } else await compare(name, picture)
    }
  }

  async function compare(name: string, picture: Buffer): Promise<void> {
    const place = join(FOLDER, name)
    const squares = existsSync(place) ? await unlike(app, picture, readFileSync(place)) : ['no picture is kept of it']
    if (squares.length === 0) return
    write(join(UNLIKE, name), picture)
    const isSame = readFileSync(ENGINE, 'utf8').trim() === (await engine)
    if (isSame || squares.length > squaresIn(picture) * BORNE_OF_ANOTHER) expect.soft(squares, name).toEqual([])
  }
}

function write(place: string, picture: Buffer): void {
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, picture)
}

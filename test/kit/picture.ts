import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { OGGI } from './gallery.ts'
import { rest } from './rest.ts'

/** A window whose day, hour, colours and letters are not those of the machine that draws it. */
export const anywhere = () => ({
  args: ['--force-device-scale-factor=1', '--force-color-profile=srgb', '--disable-lcd-text'],
  env: {
    SCRITTOIO_OGGI: OGGI,
    TZ: 'Europe/Rome',
    FONTCONFIG_FILE: resolve('test/fixtures/fonts.conf'),
    XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'scrittoio-config-')), // nobody's GTK settings
  },
})

/** How many px of the window make one of a picture that is kept: letters become grey lines, which engines draw alike. */
const COARSE = 4
/** A picture is compared in squares of so many of its px; what is moved, gone or of another colour is most of one. */
const SQUARE = 8
/** How far the mean of a square may be off, of 255: other engines draw the same letters up to 2.5 off, a missing button is 20. */
const SLACK = 4

/** What the window shows in that theme, still and coarse, as PNG. */
export async function coarsePicture(app: ElectronApplication, page: Page, theme: 'light' | 'dark'): Promise<Buffer> {
  await page.emulateMedia({ colorScheme: theme })
  await rest(page)
  await evenOut(page)
  const png = await app.evaluate(async ({ BrowserWindow }, coarse) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    if (image === undefined) throw new Error('there is no window')
    const width = Math.round(image.getSize().width / coarse)
    return image.resize({ width, quality: 'better' }).toPNG().toString('base64')
  }, COARSE)
  return Buffer.from(png, 'base64')
}

/** How many squares a picture is compared in. */
export function squaresIn(png: Buffer): number {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)] // where every PNG says them
  return Math.ceil(width / SQUARE) * Math.ceil(height / SQUARE)
}

/** Where two pictures are not alike: the left and top of each square, in px of the window, and how far it is off. */
export async function unlike(app: ElectronApplication, one: Buffer, other: Buffer): Promise<readonly string[]> {
  const [now, then] = [await pixelsOf(app, one), await pixelsOf(app, other)]
  if (now.width !== then.width || now.height !== then.height) return [`it was ${then.width}×${then.height}`]
  const found: string[] = []
  for (let top = 0; top < now.height; top += SQUARE)
    for (let left = 0; left < now.width; left += SQUARE) {
      const off = offBy(now, then, { left, top })
      if (off > SLACK) found.push(`${left * COARSE} ${top * COARSE}: ${off.toFixed(0)}`)
    }
  return found
}

type Pixels = { readonly width: number; readonly height: number; readonly bytes: Buffer }

/** What is in a PNG, four bytes for each px; Electron reads it. */
async function pixelsOf(app: ElectronApplication, png: Buffer): Promise<Pixels> {
  const { width, height, bytes } = await app.evaluate(({ nativeImage }, base64) => {
    const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'))
    return { ...image.getSize(), bytes: image.toBitmap().toString('base64') }
  }, png.toString('base64'))
  return { width, height, bytes: Buffer.from(bytes, 'base64') }
}

/** How far red, green and blue are off within a square, in the mean. */
function offBy(now: Pixels, then: Pixels, { left, top }: { readonly left: number; readonly top: number }): number {
  const [right, bottom] = [Math.min(now.width, left + SQUARE), Math.min(now.height, top + SQUARE)]
  let sum = 0
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * now.width + left) * 4; at < (y * now.width + right) * 4; at += 1)
      sum += Math.abs((now.bytes[at] ?? 0) - (then.bytes[at] ?? 0)) // the fourth byte, how opaque, never differs
  return sum / ((right - left) * (bottom - top) * 3)
}

/**
 * The desk's clock goes on while pictures are taken, carets blink and toasts pass by: what the clock showed becomes noon,
 * the others are hidden.
 */
async function evenOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const log of document.querySelectorAll<HTMLElement>('[role=log]')) log.style.visibility = 'hidden'
    for (const box of document.querySelectorAll<HTMLElement>('input, textarea')) box.style.caretColor = 'transparent'
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      text.nodeValue = text.nodeValue?.replace(/\b12:\d\d\b/, '12:00') ?? ''
    const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await drawn() // a picture taken at once may still show what the last frame showed, such as a caret
    await drawn()
  })
}

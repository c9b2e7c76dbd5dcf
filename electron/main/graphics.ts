import { existsSync } from 'node:fs'
import { app, type WebContents } from 'electron'

/** Where Linux shows a graphics card: the kernel's own drivers, NVIDIA's, and the one of Windows' subsystem. */
const CARDS = ['/dev/dri', '/dev/nvidia0', '/dev/dxg']

const PATIENCE = 15_000 // ms; a page is there in two seconds, in six on the slowest machine seen
const SOFTWARE = 'disable-gpu'

/**
 * Must run before the app is ready. Without a card Chromium's graphics process starts only to die, and when that happens
 * just as the page comes in, Chromium waits for it for ever and the window stays empty, also if loaded again.
 */
export function drawWithWhatThereIs(): void {
  if (!mayHaveCard(process.platform, existsSync)) app.disableHardwareAcceleration()
}

/** False on a Linux where no card is to be seen; elsewhere there is no telling. */
export function mayHaveCard(platform: NodeJS.Platform, exists: (path: string) => boolean): boolean {
  return platform !== 'linux' || CARDS.some(exists)
}

/** What can fail to come, and how to start over. */
export type Showing = {
  readonly contents: { once(event: 'dom-ready' | 'destroyed', listener: () => void): unknown }
  readonly isSoftware: boolean
  readonly startOver: () => void
}

/** Starts over, drawing in software, when the page does not come: once only, since then nothing is left to leave out. */
export function startOverUnlessShown({ contents, isSoftware, startOver }: Showing): void {
  if (isSoftware) return
  const late = setTimeout(startOver, PATIENCE)
  contents.once('dom-ready', () => clearTimeout(late))
  contents.once('destroyed', () => clearTimeout(late))
}

export function showing(contents: WebContents): Showing {
  return {
    contents,
    isSoftware: app.commandLine.hasSwitch(SOFTWARE) || !mayHaveCard(process.platform, existsSync),
    startOver: startInSoftware,
  }
}

function startInSoftware(): void {
  const execPath = process.env['APPIMAGE'] ?? process.execPath // an AppImage's own executable is gone once it quits
  app.relaunch({ execPath, args: [...process.argv.slice(1), `--${SOFTWARE}`] })
  app.quit()
}

import { join } from 'node:path'
import { app, Menu, nativeImage, Tray, type BrowserWindow } from 'electron'
import type { SyncState } from '#electron/desk/sync-state.ts'
import type { LanguageChoice } from './language-choice.ts'
import { languageMenu } from './menu.ts'
import { wordsIn, type Words } from './words.ts'

type Waiting = Pick<SyncState, 'unread' | 'parked' | 'messages'> & { readonly unseen: number }

/** What stands beside the clock and on the app's icon: how much there is to see, and the way to it. */
export class Beside {
  #tray: Tray | undefined
  readonly #window: BrowserWindow
  readonly #goTo: (to: string) => void
  readonly #language: LanguageChoice
  #waiting: Waiting = { unread: 0, parked: 0, messages: { unread: 0, parked: 0 }, unseen: 0 }

  constructor(window: BrowserWindow, goTo: (to: string) => void, language: LanguageChoice) {
    this.#window = window
    this.#goTo = goTo
    this.#language = language
    language.follow(() => this.#tray && this.#draw(this.#tray))
  }

  /** Stands there from now on. A start does not wait for it: desktops take their time to draw one. */
  raise(): void {
    if (this.#tray !== undefined) return
    const icon = nativeImage.createFromPath(join(app.getAppPath(), 'build/icons/icon-256.png'))
    this.#tray = new Tray(icon.resize({ width: 22, height: 22 }))
    this.#tray.on('click', () => this.#goTo(''))
    this.#draw(this.#tray)
  }

  /** A studio is copied before it is closed: it may take a while, and the window may be gone. */
  copying(): void {
    this.#tray?.setToolTip(this.#words.copying)
  }

  tell(news: Partial<Waiting>): void {
    const before = this.#waiting
    const { unread, parked, messages, unseen } = { ...before, ...news }
    const next = { unread, parked, messages, unseen }
    if (JSON.stringify(next) === JSON.stringify(before)) return
    this.#waiting = next
    if (this.#tray !== undefined) this.#draw(this.#tray)
  }

  get #words(): Words['notices']['tray'] {
    return wordsIn(this.#language.now()).notices.tray
  }

  #draw(stands: Tray): void {
    const { unread, parked, messages, unseen } = this.#waiting
    const toSee = unread + parked + messages.unread + messages.parked
    const tray = this.#words
    const item = (label: string, to: string) => ({ label, click: () => this.#goTo(to) })
    stands.setToolTip(tray.tip(toSee))
    stands.setContextMenu(
      Menu.buildFromTemplate([
        item(tray.open, ''),
        { type: 'separator' },
        item(tray.inbox(unseen), '/avvisi'),
        item(tray.unread(unread), '/comunicazioni?leggere=1'),
        item(tray.answers(messages.unread), '/comunicazioni/standard'),
        item(tray.parked(parked), '/comunicazioni?stato=parked'),
        item(tray.create, '/crea'),
        languageMenu(tray.language, this.#language),
        { type: 'separator' },
        { label: tray.quit, click: () => app.quit() },
      ]),
    )
    app.setBadgeCount(toSee)
    if (process.platform === 'win32' && !this.#window.isDestroyed())
      this.#window.setOverlayIcon(toSee > 0 ? dot() : null, tray.tip(toSee))
  }
}

const SIDE = 16 // px: what Windows lays over an icon

/** A full disc; Windows draws no number of its own. */
function dot(): Electron.NativeImage {
  const pixels = Buffer.alloc(SIDE * SIDE * 4)
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    const x = (at % SIDE) - SIDE / 2 + 0.5
    const y = Math.floor(at / SIDE) - SIDE / 2 + 0.5
    if (x * x + y * y <= 49) pixels.set([0x3c, 0x3c, 0xd9, 0xff], at * 4) // BGRA
  }
  return nativeImage.createFromBitmap(pixels, { width: SIDE, height: SIDE })
}

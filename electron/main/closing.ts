import { app, dialog, powerMonitor, type BrowserWindow } from 'electron'
import type { Language } from '#core/domain/language.ts'
import type { Undertaking, Way } from '#electron/desk/undertaking.ts'
import { bringForward } from './windows.ts'
import { wordsIn, type Words } from './words.ts'

/** ms: a computer that is still there by then goes down no more, another program or somebody called it off. */
const CALLED_OFF = 60_000
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

type Parts = {
  readonly language: () => Language
  /** Puts the window away and stays, for those who chose so; whether it did. */
  readonly hide: () => boolean
}

/** Lets the app be closed, and the studio locked or left, once whoever cuts something by it has been asked. */
export class Closing {
  readonly #window: BrowserWindow
  readonly #parts: Parts
  #underWay: readonly Undertaking[] = []
  /** The computer is going down, or somebody has answered: from now on nothing is asked. */
  #isDecided = false
  #isQuitting = false
  #isAsking = false

  constructor(window: BrowserWindow, parts: Parts) {
    this.#window = window
    this.#parts = parts
    app.on('before-quit', (event) => {
      this.#isQuitting = this.#mayClose()
      if (!this.#isQuitting) this.#hold(event)
    })
    window.on('close', (event) => {
      if (this.#isQuitting) return
      if (parts.hide()) event.preventDefault()
      else if (!this.#mayClose()) this.#hold(event)
    })
    this.#yieldToTheSystem()
  }

  /** What a close would cut, from now on. */
  tell(underWay: readonly Undertaking[]): void {
    this.#underWay = underWay
  }

  /** Whether the studio may be locked or left now: who would cut something by it is asked. */
  async mayCut(way: Exclude<Way, 'close'>): Promise<boolean> {
    return this.#underWay.length === 0 || (await this.#agrees(way))
  }

  #mayClose(): boolean {
    return this.#isDecided || this.#underWay.length === 0
  }

  #hold(event: { preventDefault(): void }): void {
    event.preventDefault()
    void this.#ask()
  }

  async #ask(): Promise<void> {
    if (!(await this.#agrees('close'))) return
    this.#isDecided = true
    app.quit()
  }

  /** One question at a time: who asks while another stands open is told no. */
  async #agrees(way: Way): Promise<boolean> {
    if (this.#isAsking) return false
    this.#isAsking = true
    bringForward(this.#window)
    const { response } = await dialog.showMessageBox(this.#window, {
      type: 'question',
      title: 'Scrittoio',
      ...asked(this.#underWay, way, wordsIn(this.#parts.language()).closing),
    })
    this.#isAsking = false
    return response !== STAY
  }

  /** A computer that goes down waits for no answer, and cuts who does. */
  #yieldToTheSystem(): void {
    const yielding = () => {
      this.#isDecided = true
      setTimeout(() => (this.#isDecided = false), CALLED_OFF).unref()
    }
    powerMonitor.on('shutdown', yielding)
    this.#window.on('query-session-end', yielding)
    for (const signal of SIGNALS)
      process.on(signal, () => {
        yielding()
        app.quit()
      })
  }
}

const STAY = 0

function asked(underWay: readonly Undertaking[], way: Way, words: Words['closing']) {
  const lines = (['import', 'export', 'batch'] as const).flatMap((kind) => {
    const names = underWay.filter(({ what }) => what === kind).map(({ name }) => name)
    return names.length === 0 ? [] : [words[kind](names, way)]
  })
  const buttons = [words.stay[way], words.go[way]]
  const message = words.message[way]
  return { message, detail: lines.join('\n\n'), buttons, defaultId: STAY, cancelId: STAY, noLink: true }
}

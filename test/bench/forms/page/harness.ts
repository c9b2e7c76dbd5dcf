import type { App } from 'vue'

/** What the bench asks of a page that can draw a form. */
type Bench = {
  /** Draws the form; tells, in milliseconds, how long it took until the frame that holds it was drawn. */
  readonly mount: () => Promise<number>
  /** What was drawn, for comparing: boxes that take an answer, and every word. */
  readonly drawn: () => { readonly boxes: number; readonly fields: number; readonly words: string }
  /** Puts the cursor into the first text and selects what is there. */
  readonly enter: () => void
  readonly typed: () => string
}

const BOXES = 'input, select, textarea, [role=checkbox]'
const TEXT = 'input:not([type]), input[type=text]'

/** Offers a form to the bench; `make` gives an app that is ready to be mounted. */
export function offer(make: () => Pick<App, 'mount'>): void {
  const host = document.createElement('div')
  host.id = 'app'
  document.body.append(host)
  const firstText = () => host.querySelector<HTMLInputElement>(TEXT)
  const bench: Bench = {
    mount: async () => {
      const started = performance.now()
      make().mount(host)
      await painted()
      return performance.now() - started
    },
    drawn: () => ({
      boxes: host.querySelectorAll(BOXES).length,
      fields: host.querySelectorAll('[data-field], [data-type], .control').length,
      words: host.innerText.replace(/\s+/g, ' '),
    }),
    enter: () => {
      firstText()?.focus()
      firstText()?.select()
    },
    typed: () => firstText()?.value ?? '',
  }
  Object.assign(window, { bench })
}

/** Resolves in the first task after the next frame. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done()
      port2.postMessage(0)
    })
  })
}

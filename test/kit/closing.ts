import type { ElectronApplication } from '@playwright/test'
import { backendOf } from './backend-of.ts'

/** What whoever is asked before something under way is cut answers from now on. */
export async function answers(app: ElectronApplication, answer: 'stay' | 'close'): Promise<void> {
  await app.evaluate(
    ({ dialog }, response) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      dialog.showMessageBox = (...given: unknown[]) => {
        asked.push(JSON.stringify(given.at(-1)))
        return Promise.resolve({ response, checkboxChecked: false })
      }
    },
    answer === 'stay' ? 0 : 1,
  )
}

/** What was asked since then, as the system's own dialog is told it. */
export async function questions(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? [])
}

/** Closes the window as its own button does. */
export async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  })
}

/** Holds what is under way still where it is, however fast the machine; gives what lets it go on. */
export function holdWork(app: ElectronApplication): () => void {
  const backend = backendOf(app)
  process.kill(backend, 'SIGSTOP')
  return () => void process.kill(backend, 'SIGCONT')
}

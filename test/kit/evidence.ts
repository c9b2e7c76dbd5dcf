import { writeFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/** The smallest file that is a PDF. */
export const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n'

/** From now on the dialog of the operating system answers with this file. */
export function choosing(app: ElectronApplication, path: string, content: string): Promise<void> {
  writeFileSync(path, content)
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

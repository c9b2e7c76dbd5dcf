import type { Twin } from '#core/domain/language.ts'
import type { closing as italian } from './closing.it.ts'

export const closing: Twin<typeof italian> = {
  message: 'Close Scrittoio now?',
  import: (names) =>
    names.length === 1
      ? `${listed(names)} is being imported: closing stops it, and nothing of it goes in.`
      : `${String(names.length)} files are being imported: ${listed(names)}. Closing stops them, and nothing of them goes in.`,
  export: (names) =>
    names.length === 1
      ? `${listed(names)} is being written: closing stops it, and there will be no file.`
      : `${String(names.length)} files are being written: ${listed(names)}. Closing stops them, and they will not be there.`,
  batch: () =>
    'A batch is being queued: closing stops it halfway. The requests already in the queue leave when you open again; the other companies stay in the batch as they were.',
  stay: 'Don’t close',
  close: 'Close anyway',
}

const MOST = 3

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `“${name}”`)
  return names.length > MOST ? `${shown.join(', ')} and ${String(names.length - MOST)} more` : shown.join(', ')
}

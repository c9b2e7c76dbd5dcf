import type { Twin } from '#core/domain/language.ts'
import type { Way } from '#electron/desk/undertaking.ts'
import type { closing as italian } from './closing.it.ts'

const BY: Readonly<Record<Way, string>> = { close: 'closing', lock: 'locking', leave: 'switching' }
const by = (way: Way) => `${BY[way].charAt(0).toUpperCase()}${BY[way].slice(1)}`

export const closing: Twin<typeof italian> = {
  message: { close: 'Close Scrittoio now?', lock: 'Lock the practice now?', leave: 'Switch practice now?' },
  import: (names, way) =>
    names.length === 1
      ? `${listed(names)} is being imported: ${BY[way]} stops it, and nothing of it goes in.`
      : `${String(names.length)} files are being imported: ${listed(names)}. ${by(way)} stops them, and nothing of them goes in.`,
  export: (names, way) =>
    names.length === 1
      ? `${listed(names)} is being written: ${BY[way]} stops it, and there will be no file.`
      : `${String(names.length)} files are being written: ${listed(names)}. ${by(way)} stops them, and they will not be there.`,
  batch: (_names, way) =>
    `A batch is being queued: ${BY[way]} stops it halfway. The requests already in the queue leave when you open again; the other companies stay in the batch as they were.`,
  stay: { close: 'Don’t close', lock: 'Don’t lock', leave: 'Don’t switch' },
  go: { close: 'Close anyway', lock: 'Lock anyway', leave: 'Switch anyway' },
}

const MOST = 3

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `“${name}”`)
  return names.length > MOST ? `${shown.join(', ')} and ${String(names.length - MOST)} more` : shown.join(', ')
}

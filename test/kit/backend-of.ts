import { readdirSync, readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/** The process that the app's backend runs in, as the system lists it. */
export function backendOf(app: ElectronApplication): number {
  const main = app.process().pid
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isBackend(name, main))
  if (pid === undefined) throw new Error('the app has no backend')
  return Number(pid)
}

function isBackend(pid: string, main: number | undefined): boolean {
  try {
    const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return (
      Number(parent) === main &&
      /backend\.mjs|node\.mojom\.NodeService/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    )
  } catch {
    return false // it ended meanwhile
  }
}

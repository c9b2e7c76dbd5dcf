import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A disk of its own in a folder: one that can be filled to the last byte, and made read-only. */
export type SmallDisk = {
  fill(): void
  /** Lets go of what filled it. */
  free(): void
  readOnly(yes: boolean): void
  remove(): void
}

/** Only Linux, and only its administrator, can put one there. */
export const mayMount = process.platform === 'linux' && process.getuid?.() === 0

export function smallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true })
  const mount = (...args: readonly string[]) => execFileSync('mount', [...args, folder])
  mount('-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs')
  const ballast = join(folder, 'zavorra')
  return {
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast, { force: true }),
    readOnly: (yes) => void mount('-o', `remount,${yes ? 'ro' : 'rw'}`),
    remove: () => void execFileSync('umount', ['--lazy', folder]),
  }
}

/** Writes until nothing more goes in, in pieces that become small. */
function fillUp(path: string): void {
  const file = openSync(path, 'a')
  for (let size = 1 << 20; size >= 1;) {
    try {
      writeSync(file, Buffer.alloc(size, 7))
    } catch {
      size >>= 1
    }
  }
  closeSync(file)
}

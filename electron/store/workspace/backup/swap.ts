import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { flushFolder } from '#electron/store/workspace/disk.ts'
import { takeHold } from '#electron/store/workspace/holder.ts'
import { placesOf } from '#electron/store/workspace/places.ts'

/** What the folder is called in which a copy is made and tried, and the one of what stood in its place. */
export const ASIDE = '.restoring'
const BEFORE = '.prima-del-'

/** Puts what was made aside in the place of a workspace, which is moved beside; it comes back when its place cannot be taken. */
export async function swap(
  aside: string,
  folder: string,
  now: Date,
): Promise<Result<{ readonly before?: string }, Failure>> {
  if (!existsSync(folder)) {
    await rename(aside, folder)
    await flushFolder(dirname(folder))
    return ok({})
  }
  const hold = takeHold(placesOf(folder).lock)
  if (!hold.ok) return hold
  hold.value.release()
  const before = freeName(`${folder}${BEFORE}${now.toISOString().slice(0, 19).replaceAll(':', '-')}`)
  await rename(folder, before)
  try {
    await rename(aside, folder)
  } catch (error) {
    await rename(before, folder)
    throw error
  }
  await flushFolder(dirname(folder))
  return ok({ before })
}

/**
 * Brings back the studios of a folder whose place was empty when a swap was cut: their copies can be put back again. Else
 * the next start would be that of a computer without a studio.
 */
export function bringBackCut(parent: string): void {
  const names = namesIn(parent)
  for (const name of names.filter((each) => each.endsWith(ASIDE)))
    bringBack(parent, name.slice(0, -ASIDE.length), names)
}

/** Brings back one studio, and no other of its folder, which may be anybody's. */
export function bringBackOne(folder: string): void {
  const [parent, name] = [dirname(folder), basename(folder)]
  const names = namesIn(parent)
  if (names.includes(`${name}${ASIDE}`)) bringBack(parent, name, names)
}

function bringBack(parent: string, name: string, names: readonly string[]): void {
  const before = names
    .filter((each) => each.startsWith(`${name}${BEFORE}`))
    .sort()
    .at(-1)
  if (names.includes(name) || before === undefined) return
  try {
    renameSync(join(parent, before), join(parent, name))
    rmSync(join(parent, `${name}${ASIDE}`), { recursive: true, force: true })
  } catch {
    return // nothing can be written here now
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // nothing was ever made here
  }
}

/** A name nobody has yet: what stood there before is never written over, not even twice in a second. */
function freeName(wanted: string): string {
  let name = wanted
  for (let n = 2; existsSync(name); n++) name = `${wanted}-${String(n)}`
  return name
}

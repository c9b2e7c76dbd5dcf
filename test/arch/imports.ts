import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const IMPORT = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm

/** Every file of the repository that a file reaches, itself included, types too: what its bundle or its compiler sees. */
export function reached(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    if (to.startsWith('#')) reached(to.slice(1), seen)
    else if (to.startsWith('.')) reached(join(dirname(file), to), seen)
  }
  return seen
}

// What the processes of a running app hold in memory, each under the name of what it does.
import { readdirSync, readFileSync } from 'node:fs'

/**
 * MiB of each: what only it holds, and its share of what several do, so that the sum counts every page once. Programs and
 * libraries stand apart: they are mapped from files, and their share is less while another app of the same kind runs.
 */
export function memoryOf(root) {
  const held = { programs: 0 }
  for (const pid of [root, ...descendants(root, parents())]) {
    const name = nameOf(pid)
    if (name === undefined) continue
    const { own, programs } = sharesOf(pid)
    held[name] = (held[name] ?? 0) + own
    held.programs += programs
  }
  return held
}

export const sumOf = (held) => Object.values(held).reduce((sum, mib) => sum + mib, 0)

function parents() {
  const found = new Map()
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const stat = read(pid, 'stat')
    found.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  return found
}

function descendants(root, parentOf) {
  const own = [...parentOf].filter(([, parent]) => parent === root).map(([pid]) => pid)
  return own.flatMap((pid) => [pid, ...descendants(pid, parentOf)])
}

/** Chromium says on the command line what a process is for. */
function nameOf(pid) {
  const line = read(pid, 'cmdline').replaceAll('\0', ' ')
  if (line === '') return undefined
  const [, type] = /--type=(\S+)/.exec(line) ?? []
  const [, service] = /--utility-sub-type=(\S+)/.exec(line) ?? []
  if (/backend/.test(line) || service === 'node.mojom.NodeService') return 'backend'
  if (type === 'renderer') return 'window'
  if (type === undefined) return 'main'
  return service === undefined ? type : 'network'
}

function sharesOf(pid) {
  const rollup = read(pid, 'smaps_rollup')
  const mib = (kind) => Number(new RegExp(`^Pss_${kind}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1024
  return { own: mib('Anon') + mib('Shmem'), programs: mib('File') }
}

function read(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return '' // it ended meanwhile
  }
}

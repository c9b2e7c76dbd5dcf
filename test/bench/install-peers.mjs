import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the libraries that ours are compared with live: a package of its own, no part of the product. */
export const PEERS = resolve(import.meta.dirname, 'peers')

/** Installs them when they are first measured, or when one was added since. */
export function installPeers(name) {
  if (existsSync(join(PEERS, 'node_modules', name))) return
  console.log('Installing the libraries to compare with')
  const { status } = spawnSync('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`npm ci of ${PEERS} failed (exit ${status}).`)
}

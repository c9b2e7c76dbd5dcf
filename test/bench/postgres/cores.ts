import { setTimeout as pause } from 'node:timers/promises'
import { routes } from '#core/contract/routes.ts'
import { freePort, kept, type Kept } from '#test/chaos/processes.ts'
import { KEY } from '../workshop.ts'
import type { Ground } from './ground.ts'

/** One process that receives and so many that decide, on a database. */
export type Cores = { readonly address: string; pids(): readonly number[]; stop(): Promise<void> }

export async function startCores({ folder }: Ground, url: string, workers: number): Promise<Cores> {
  const where = { folder, url, key: KEY.toString('hex') }
  const ports = await Promise.all(Array.from({ length: workers + 1 }, freePort))
  const all: readonly Kept[] = ports.map((port, at) => kept(where, { what: at === 0 ? 'serve' : 'work', port }))
  const addresses = ports.map((port) => `http://127.0.0.1:${port}`)
  const stop = async () => {
    await Promise.all(all.map((one) => one.stop()))
  }
  try {
    await Promise.all(addresses.map(untilReady))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    address: addresses[0] ?? '',
    pids: () => all.map((one) => one.pid()),
    stop,
  }
}

async function untilReady(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(address + routes.prontezza.path).catch(() => undefined)
    await answer?.text()
    if (answer?.status === 200) return
    await pause(50)
  }
  throw new Error(`${address} was never ready`)
}

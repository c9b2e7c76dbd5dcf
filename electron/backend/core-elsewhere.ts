import type { Clock } from '#core/kernel/clock.ts'
import { ok } from '#core/kernel/result.ts'
import { EMBEDDED_CORE, type CorePort } from '#electron/desk/core-port.ts'
import { chosenCore, keepAccess } from '#electron/desk/cores.ts'
import type { DeskStore } from '#electron/desk/desk-store.ts'
import type { Keep } from '#electron/sync/access.ts'
import type { CoreLine } from '#electron/sync/core-line.ts'
import { remoteCore } from '#electron/sync/remote-core.ts'

/** The line to the core elsewhere that a workspace has chosen, until it is cut. */
export type Elsewhere = {
  readonly line: CoreLine
  /** The core at its end, for a desk that also has the embedded one. */
  over(embedded: CorePort): CorePort
  /** What is under way fails, as if the line had been interrupted. */
  cut(): void
}

/** `undefined` when the embedded core is chosen. */
export async function coreElsewhere(store: DeskStore, clock: Clock): Promise<Elsewhere | undefined> {
  const address = await chosenCore({ store })
  if (address === EMBEDDED_CORE) return undefined
  const closing = new AbortController()
  // a desk that decides by itself starts without any of what speaks to others
  const { keptLine } = await import('#electron/sync/kept-line.ts')
  const line = keptLine(keepIn(store, address), { address, clock, closing: closing.signal })
  return { line, over: (embedded) => besides(remoteCore(line), embedded), cut: () => closing.abort() }
}

/** Where the workspace keeps how one signed in to a core. */
export function keepIn(store: DeskStore, core: string): Keep {
  return {
    read: async () => (await store.memory.recall(`access:${core}`)) ?? undefined,
    write: (access) => keepAccess({ store }, core, access),
  }
}

/** What the embedded core decided it also tells when another one is chosen: it is always there to be asked. */
function besides(remote: CorePort, embedded: CorePort): CorePort {
  return {
    ...remote,
    settled: async (id) => {
      const here = await embedded.settled(id)
      return here.ok && here.value !== undefined ? ok(here.value) : remote.settled(id)
    },
    receipt: async (id) => {
      const here = await embedded.receipt(id)
      return here.ok ? here : remote.receipt(id)
    },
  }
}

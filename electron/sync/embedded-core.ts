import type { EmbeddedCore } from '#core/embed.ts'
import { EMBEDDED_CORE, type CorePort } from '#electron/desk/core-port.ts'
import type { Studio } from '#electron/desk/studio.ts'

/** Events at once. Long pages spare ways to a core elsewhere, and here they would only be held in memory, decided requests and all. */
const PAGE = 2_000

/** The core in this very process, as the studio sees it: always reachable, and what it says is on the disk. */
export function embeddedCore(core: EmbeddedCore, { codiceFiscale }: Studio): CorePort {
  return {
    id: EMBEDDED_CORE,
    submit: (batch) => core.submit(batch, codiceFiscale),
    recall: (id) => core.recall(id),
    events: (after, limit, wanted) => core.events(codiceFiscale, after, Math.min(limit, PAGE), wanted),
    settled: (id) => core.settled(id),
    receipt: (id) => core.receipt(id),
    // in this very process: it is there as long as the desk is
    announced: () => undefined,
    standings: () => core.standings(codiceFiscale),
  }
}

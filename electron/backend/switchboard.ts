import type { CorePort } from '#electron/desk/core-port.ts'

/** One port that leads to whichever core is chosen. */
export type Switchboard = { readonly port: CorePort; lead(to: CorePort): void }

export function switchboard(first: CorePort): Switchboard {
  let core = first
  const port: CorePort = {
    get id() {
      return core.id
    },
    get deposit() {
      return core.deposit
    },
    get messages() {
      return core.messages
    },
    get dossiers() {
      return core.dossiers
    },
    get leaves() {
      return core.leaves
    },
    submit: (...handed) => core.submit(...handed),
    recall: (id) => core.recall(id),
    events: (...asked) => core.events(...asked),
    settled: (id) => core.settled(id),
    receipt: (id) => core.receipt(id),
    announced: () => core.announced(),
    standings: () => core.standings(),
  }
  return {
    port,
    lead: (to) => {
      core = to
    },
  }
}

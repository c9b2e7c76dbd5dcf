import type { Change, ChangeName } from '#core/domain/change.ts'
import type { Runner } from './prepared.ts'
import {
  addPecContact,
  changePec,
  changePecContact,
  endDelega,
  lapseSubdeleghe,
  startRicalcolo,
} from './queries/changes.ts'

/** Written beside every datum changed: which request did it, and when. */
type By = { readonly fonte: string; readonly aggiornata_il: string }

type Applier<C extends Change> = (on: Runner, change: C, by: By) => Promise<void>

/** What each change writes. A new change does not compile until it is here. */
const appliers: { readonly [Name in ChangeName]: Applier<Extract<Change, { change: Name }>> } = {
  'delega.revoca': async (on, { change, delega, dal, motivo }, by) => {
    found(await endDelega(on, { delega, al: dal, motivo, ...by }), change, delega)
    await lapseSubdeleghe(on, { delega, al: dal })
  },
  'nota.ricalcolo': async (on, { change, nota, dal }, by) => {
    found(await startRicalcolo(on, { nota, dal, ...by }), change, nota)
  },
  'azienda.pec': async (on, { change, azienda, a: pec }, by) => {
    found(await changePec(on, { azienda, pec, ...by }), change, azienda)
    const [contact] = await changePecContact(on, { azienda, pec, ...by })
    if (!contact) await addPecContact(on, { id: `pec:${azienda}`, azienda, pec, ...by })
  },
}

/** Writes what a change describes, in the caller's transaction; throws when the archive does not hold its object. */
export async function applyChange(
  on: Runner,
  change: Change,
  { request, at }: { readonly request: string; readonly at: string },
): Promise<void> {
  const applier = appliers[change.change] as Applier<Change>
  await applier(on, change, { fonte: `richiesta:${request}`, aggiornata_il: at })
}

function found(rows: readonly unknown[], change: ChangeName, id: string): void {
  if (rows.length === 0) throw new Error(`${change}: the archive does not hold ${id}`)
}

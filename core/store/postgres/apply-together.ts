import type { Change, ChangeName } from '#core/domain/change.ts'
import { periodiTra, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { applyChange, sourced, type By, type Changing } from '#core/store/apply.ts'
import type { Runner } from '#core/store/prepared.ts'
import { grouped } from '#core/store/present.ts'
import { atOnce } from './at-once.ts'
import {
  changePecContacts,
  changePecs,
  endDeleghe,
  lapseAllSubdeleghe,
  movePayments,
  startRicalcoli,
} from './queries/changes.ts'
import { insertDpaMonths } from './queries/rows.ts'

export type Changed = { readonly change: Change; readonly by: Changing }

type Together = {
  readonly [N in ChangeName]?: (on: Runner, many: readonly (Extract<Change, { change: N }> & By)[]) => Promise<void>
}

/** What a studio asks for many companies on one day; it writes what `applyChange` does for each. */
const together: Together = {
  'delega.revoca': async (on, many) => {
    const rows = many.map((one) => ({ ...one, al: one.dal }))
    await atOnce([each(endDeleghe(on, rows), many), lapseAllSubdeleghe(on, rows)])
  },
  'nota.ricalcolo': (on, many) => each(startRicalcoli(on, many), many),
  'azienda.pec': async (on, many) => {
    const rows = many.map((one) => ({ ...one, pec: one.a }))
    await atOnce([each(changePecs(on, rows), many), changePecContacts(on, rows)])
  },
  'versamento.periodo': (on, many) =>
    each(
      movePayments(
        on,
        many.map((one) => ({ ...one, da: one.dopo.da, a: one.dopo.a ?? null })),
      ),
      many,
    ),
  'dpa.registra': async (on, many) => {
    const months = many.flatMap(({ il: richiesta_il, ...one }) =>
      periodiTra(one.da as Periodo, one.a as Periodo).map((mese) => ({ ...one, mese, richiesta_il })),
    )
    await insertDpaMonths(on, months)
  },
}

/** A request's changes one after the other, since what one found says what it goes on with; those of many side by side. */
export async function applyTogether(on: Runner, changes: readonly Changed[]): Promise<void> {
  const ways = [...grouped(changes, ({ by }) => by.request).values()]
  for (let step = 0; ; step++) {
    const now = ways.flatMap((way) => way[step] ?? [])
    if (now.length === 0) return
    const alike = grouped(now, ({ change }) => change.change)
    await atOnce([...alike.values()].map((many) => applyAlike(on, many)))
  }
}

function applyAlike(on: Runner, many: readonly Changed[]): Promise<void> {
  const [first] = many
  const all =
    first &&
    (together[first.change.change] as ((on: Runner, many: readonly (Change & By)[]) => Promise<void>) | undefined)
  if (all === undefined || many.length === 1) return atOnce(many.map(({ change, by }) => applyChange(on, change, by)))
  return all(
    on,
    many.map(({ change, by }) => ({ ...change, ...sourced(by) })),
  )
}

/** Throws where the archive does not hold what one of them changes, or two change the same. */
async function each(written: Promise<number>, many: readonly Change[]): Promise<void> {
  const changed = await written
  if (changed !== many.length)
    throw new Error(`${many[0]?.change ?? ''}: the archive holds ${changed} of the ${many.length} that change`)
}

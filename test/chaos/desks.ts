import { join } from 'node:path'
import { civilDay } from '#core/kernel/civil-day.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { createDraft } from '#electron/desk/drafts.ts'
import { queueTask } from '#electron/desk/queueing.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace, type Workspace } from '#electron/store/workspace/open-workspace.ts'
import { remoteCore } from '#electron/sync/remote-core.ts'
import { fill, type Facts } from '#test/kit/archive.ts'
import { sure } from '#test/kit/desk.ts'
import { lineTo, showing } from '#test/kit/line.ts'
import { notaOf } from '#test/studio/large-archive.ts'
import { setTimeout as pause } from 'node:timers/promises'

const PASSPHRASE = 'quattro gelsi lungo il canale'

/** What only some companies are asked about a new address. */
const NOT_OBLIGED = { proceduraConcorsuale: false, motivoNonObbligo: 'ALTRO', motivoAltro: 'prova' }

export type ChaosDesk = {
  readonly studio: string
  readonly desk: Desk
  readonly workspace: Workspace
  /** How often the line failed it. */
  readonly failures: Map<string, number>
}

type Wanted = {
  readonly folder: string
  readonly studio: string
  readonly companies: readonly Facts[]
  readonly url: string
  readonly token: string
}

/** A real desk on a real encrypted workspace, that knows its companies and speaks to a core elsewhere. */
export async function chaosDesk({ folder, studio, companies, url, token }: Wanted): Promise<ChaosDesk> {
  const place = join(folder, studio)
  const owner = { codiceFiscale: studio, denominazione: `Studio ${studio}` }
  sure(await createWorkspace(place, { studio: owner, passphrase: PASSPHRASE, demo: false }, systemClock))
  const workspace = sure<Workspace>(await openWorkspace(place, { passphrase: PASSPHRASE }))
  await fill(workspace.archive, companies)
  const core = remoteCore(lineTo(url, { clock: systemClock, access: showing(token), patience: 5_000 }))
  const report = (error: unknown) => {
    throw error
  }
  const desk = await openDesk(workspace, { clock: systemClock, report, line: () => core })
  return { studio, desk, workspace, failures: new Map() }
}

/** Four requests for each of these companies: three notes to calculate again and a new address; some will be refused. */
export async function queueAll(
  { desk }: Pick<ChaosDesk, 'desk'>,
  companies: readonly { readonly n: number; readonly azienda: string }[],
) {
  const oggi = civilDay(systemClock.now())
  const ids: string[] = []
  for (const { n, azienda } of companies) {
    const pec = `nuova${String(n)}@pec.example`
    const asked = [
      ...[0, 1, 2].map((which) => ({
        service: 'ricalcolo-nota-rettifica',
        answers: { nota: notaOf(n, which), variazione: 'versamento-trovato', variazioneIl: '2026-11-16' },
      })),
      {
        service: 'variazione-pec-aziendale',
        answers: { nuovaPec: pec, confermaPec: pec, decorrenza: oggi, dichiarazione: true, ...NOT_OBLIGED },
      },
    ]
    for (const { service, answers } of asked) {
      const { id } = sure<{ id: string }>(await createDraft(desk, { service, azienda, answers }))
      sure(await queueTask(desk, id))
      ids.push(id)
    }
  }
  return ids
}

/** Sends and listens, through whatever happens, until everything it has sent has its outcome. */
export async function untilAllDecided({ desk, failures }: ChaosDesk, deadline: number): Promise<boolean> {
  while (Date.now() < deadline) {
    const { failure } = await syncOnce(desk, { eager: true, onChange: () => undefined })
    if (failure !== undefined) failures.set(failure.code, (failures.get(failure.code) ?? 0) + 1)
    const { states } = await desk.store.counts()
    if (failure === undefined && states.queued + states.sending + states.sent === 0) return true
    await pause(failure === undefined ? 100 : 300)
  }
  return false
}

import { createHash } from 'node:crypto'
import { embed } from '#core/embed.ts'
import { services } from '#core/services/registry.ts'
import type { Archive } from '#core/store/open.ts'
import type { Desk } from '#electron/desk/desk.ts'
import type { Task } from '#electron/desk/task.ts'
import { matricolaOf } from '#test/studio/large-archive.ts'
import { large } from '#test/studio/large-uniemens.ts'
import { requestAbout } from './requests.ts'
import { NOON, STUDIO, sure } from './workshop.ts'

/** Requests about each company. */
export const EACH = 20
const BATCH = 500
const clock = { now: () => NOON }

/** Every request goes through the engine, every outcome through the desk's own tables. */
export async function decideAll(archive: Archive, desk: Desk, companies: number): Promise<void> {
  const core = embed({ archive, services, clock, digest: sha256, report })
  const total = companies * EACH
  for (let from = 0; from < total; from += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, total - from) }, (_, i) =>
      requestAbout((from + i) % companies, Math.floor((from + i) / companies), EACH - 1),
    )
    sure(await core.submit(some)).forEach((answer) => void sure(answer))
    const seen = from * 2
    const { events } = sure(await core.events(STUDIO.codiceFiscale, seen, some.length * 2))
    const decided = new Map(
      events.filter(({ outcome }) => outcome !== undefined).map((event) => [event.request, event]),
    )
    await desk.store.transaction(async ({ tasks }) => {
      for (const request of some) {
        const event = decided.get(request.id)
        if (event?.outcome === undefined) throw new Error(`${request.id} was not decided`)
        await tasks.put(taskOf(request, event.outcome, event.protocollo))
      }
    })
  }
}

type Outcome = NonNullable<Task['outcome']>

function taskOf(request: ReturnType<typeof requestAbout>, outcome: Outcome, protocollo: string): Task {
  const n = Number.parseInt(request.id.slice(-12), 16)
  const at = new Date(
    NOON.getTime() - (Number.parseInt(request.id.slice(0, 8) + request.id.slice(9, 13), 16) % 86_400_000),
  )
  return {
    id: request.id,
    service: request.service,
    version: request.version,
    azienda: request.azienda,
    ragioneSociale: large(n).nome,
    matricola: matricolaOf(n),
    state: 'done',
    answers: request.answers,
    parcel: request,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    queuedAt: at.toISOString(),
    attempts: 1,
    protocollo,
    outcome,
    read: n % 7 !== 0,
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function report(error: unknown): never {
  throw error
}

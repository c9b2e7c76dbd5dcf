import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { dossier as readDossier } from '#core/domain/dossier.ts'
import { decideNext } from '#core/engine/decide-next.ts'
import type { Engine } from '#core/engine/engine.ts'
import { dossiersAfter, type Portfolio } from '#core/engine/portfolio.ts'
import { recall } from '#core/engine/recall.ts'
import { receive, submit } from '#core/engine/submit.ts'
import { EMBEDDED } from '#core/service/settings.ts'
import { services } from '#core/services/registry.ts'
import { importFile } from '#core/store/imports/import-file.ts'
import type { Db } from '#core/store/open.ts'
import { canBeArchived } from '#test/golden/archive-of-case.ts'
import { readCases } from '#test/golden/read-cases.ts'
import type { Facts } from '#test/kit/archive.ts'
import { engineOn, idOf, sha256, submissionOf } from '#test/kit/core.ts'
import { delegaOf, dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { followerOf } from '#test/kit/follower.ts'
import type { Orders } from '#test/kit/importing.ts'
import { cambio } from '#test/kit/small-service.ts'

export type WordStorage = {
  readonly ledger: Engine['ledger']
  readonly portfolio: Portfolio
  readonly db: Db
  readonly order: Orders
  /** Puts these companies in place of all that was there. */
  refill(companies: readonly Facts[]): Promise<void>
  close(): Promise<void>
}

const DEMO = join(import.meta.dirname, '../fixtures/demo-studio')
const STUDIO = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Bellincastro' }
const FILES = [
  ...(['deleghe.csv', 'uniemens/UniEmens_2026-06.xml', 'uniemens/UniEmens_2026-07.xml'] as const),
  ...(['f24/F24_2026-07.txt', 'note-di-rettifica.csv', 'deleghe-dipendenti.csv', 'deleghe.csv'] as const),
]

const company = (n: number, differing: object = {}) => {
  const matricola = `491234567${String(n)}`
  return dossierWith({
    azienda: { codiceFiscale: `0000000000${String(n)}`, ragioneSociale: `Azienda ${String(n)}` },
    posizioni: [{ matricola, stato: 'attiva', dal: '2019-03-01' }],
    deleghe: [delegaOf({ id: `D${String(n)}`, matricola })],
    ...differing,
  })
}
const some = [1, 2, 3, 4, 5].map((n) => company(n))

/** Whoever is told only what is different holds what somebody holds who is told everything, whatever was written, and when. */
export function describeToldWords(where: string, open: () => Promise<WordStorage>): void {
  let storage: WordStorage
  let now: Date
  let fresh = 0
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    now = new Date('2026-11-23T09:00:00Z')
    await storage.refill(some)
  })
  afterEach(() => vi.restoreAllMocks())

  const engine = (differing: Partial<Engine> = {}): Engine =>
    engineOn(storage.ledger, { clock: { now: () => now }, services: [cambio], ...differing })
  const following = (who = ROSSI, on = engine()) => followerOf({ engine: on, portfolio: storage.portfolio, who })
  const nextOf = (azienda: string, differing: object = {}) => submissionOf((fresh += 1), { azienda, ...differing })

  async function holdsTheTruth(...followers: readonly ReturnType<typeof following>[]): Promise<void> {
    for (const follower of followers) {
      await follower.pass()
      expect(follower.held).toEqual(await follower.truth())
    }
  }

  describe(`What is told of companies, ${where}`, () => {
    it('is not even read again where nothing was written', async () => {
      const read = vi.fn()
      const watched = engine({ ledger: watching(storage.ledger, read) })
      const follower = following(ROSSI, watched)
      expect(await follower.pass()).toHaveLength(5)
      expect(read).toHaveBeenCalledTimes(5)
      read.mockClear()

      expect(await follower.pass()).toEqual([])
      expect(read).not.toHaveBeenCalled()

      await submit(engine(), [nextOf('00000000003')])
      expect(await follower.pass()).toEqual(['00000000003'])
      expect(read).toHaveBeenCalledTimes(1)
    })

    it('is read whole by an edition that may say it in other words, and for whoever is told less', async () => {
      const asked = { who: ROSSI, after: '', limit: 9 }
      const known = async (more: object) => {
        const { items } = await dossiersOf({ ...asked, ...more })
        return new Set(items.map(({ impronta }) => impronta))
      }
      const dossiersOf = (more: Parameters<typeof dossiersAfter>[2]) => dossiersAfter(engine(), storage.portfolio, more)
      const one = await known({ edition: '1', sent: true })
      const read = vi.fn()
      const watched = engine({ ledger: watching(storage.ledger, read) })
      for (const [more, times] of [
        [{ edition: '1', sent: true }, 0],
        [{ edition: '2', sent: true }, 5],
        [{ edition: '2', sent: false }, 5],
      ] as const) {
        read.mockClear()
        await dossiersAfter(watched, storage.portfolio, { ...asked, ...more, known: one })
        expect(read).toHaveBeenCalledTimes(times)
      }
    })

    it('follows a request from when it waits, also where it is taken back', async () => {
      const [mine, colleague] = [following(), following('BNCLRA75C41F205Q')]
      await storage.db
        .insertInto('subdeleghe')
        .values({ id: 'S1', delega: 'D2', delegato: 'BNCLRA75C41F205Q', dal: '2024-01-01', al: null })
        .execute()
      await holdsTheTruth(mine, colleague)
      const waiting = nextOf('00000000002')
      for (const step of [
        () => receive(engine(), [waiting, nextOf('00000000002')]),
        () => recall(engine(), waiting.id),
        () => decideNext(engine(), 9),
      ]) {
        await step()
        await holdsTheTruth(mine, colleague)
      }
    })

    it('follows the contact of who acts for many, changed or taken away by a request about another company', async () => {
      const [mine, theirs] = [following(), following('00000000001')]
      const change = { change: 'contatto.varia', titolare: ROSSI, tipo: 'email' } as const
      await holdsTheTruth(mine, theirs)
      for (const step of [
        { ...change, a: 'uno@studio.it' },
        { ...change, da: 'uno@studio.it', a: 'due@studio.it' },
        { ...change, da: 'due@studio.it', a: 'uno@studio.it' },
        {
          change: 'contatto.elimina',
          contatto: `email:${ROSSI}`,
          titolare: ROSSI,
          tipo: 'email',
          valore: '',
          motivo: '',
        },
      ] as const) {
        now = new Date(now.getTime() + 60_000)
        await storage.ledger.transaction((tx) => tx.apply(step, { request: 'altra', at: now.toISOString() }))
        await holdsTheTruth(mine, theirs)
      }
    })

    it('follows the calendar, on which titles begin and end though nobody writes', async () => {
      const days = ['2026-11-24', '2026-11-30', '2026-12-01', '2026-12-02', '2027-01-01', '2027-01-31', '2027-02-01']
      const spans = days.slice(0, -1).map((dal, n) => ({ dal, al: days[n + 1] }))
      await storage.refill(
        spans.map((span, n) =>
          company(n, { deleghe: [delegaOf({ id: `D${String(n)}`, matricola: `491234567${String(n)}`, ...span })] }),
        ),
      )
      const follower = following()
      for (let day = 0; day < 80; day += 1) {
        now = new Date(Date.UTC(2026, 10, 23 + day, 11))
        await holdsTheTruth(follower)
      }
    })

    it('follows files of every kind, and a delega that ended and is there again', async () => {
      await storage.refill([])
      const mine = following(STUDIO.codiceFiscale)
      for (const [n, file] of FILES.entries()) {
        const clock = { now: () => new Date(now.getTime() + n * 60_000) }
        const read = await importFile(storage.order(join(DEMO, file), { studio: STUDIO, clock }))
        expect(read).toMatchObject({ ok: true })
        await holdsTheTruth(mine)
      }
      expect(mine.held.size).toBeGreaterThan(5)
    })

    it('follows what every service changes', async () => {
      const all = readCases('core/services').flatMap((one) => (one.ok ? [one.value] : []))
      const accepted = all.filter(({ golden }) => golden.expect.esito === 'accolta')
      for (const { id } of services) {
        const one = accepted.find(({ service, golden }) => service.id === id && canBeArchived(service, golden))
        const facts = readDossier(one?.golden.dossier)
        if (one === undefined || !facts.ok) throw new Error(`no case of ${id} that an archive can hold`)
        const { oggi, richiedente, azienda } = facts.value
        now = new Date(`${oggi}T11:00:00Z`)
        await storage.refill([facts.value])
        const on = engine({ services, settings: EMBEDDED, digest: sha256 })
        const mine = following(richiedente.codiceFiscale, on)
        await holdsTheTruth(mine)
        const asked = { id: idOf(900_000 + (fresh += 1)), service: id, version: one.service.version, richiedente }
        await submit(on, [{ ...asked, azienda: azienda.codiceFiscale, answers: one.golden.answers }], 'DESK')
        await holdsTheTruth(mine)
      }
    })

    it('is never behind once writers and readers that went at the same time are through', async () => {
      const followers = [following(), following(), following()]
      const writers = some.map(async ({ azienda }) => {
        for (let n = 0; n < 6; n += 1) await submit(engine(), [nextOf(azienda.codiceFiscale)])
      })
      const readers = followers.map(async (follower) => {
        for (let n = 0; n < 4; n += 1) await follower.pass()
      })
      await Promise.all([...writers, ...readers])
      await holdsTheTruth(...followers)
    })
  })
}

/** The same ledger, and a word for each dossier that is read. */
function watching(ledger: Engine['ledger'], read: () => void): Engine['ledger'] {
  return {
    ...ledger,
    atOneMoment: (work) =>
      ledger.atOneMoment((on) =>
        work({
          ...on,
          dossier: (query) => {
            read()
            return on.dossier(query)
          },
        }),
      ),
  }
}

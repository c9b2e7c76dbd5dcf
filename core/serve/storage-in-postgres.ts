import { tmpdir } from 'node:os'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { openBoss, type Boss } from '#core/queue/boss.ts'
import { bossQueue } from '#core/queue/boss-queue.ts'
import type { Db } from '#core/store/open.ts'
import { entranceInPostgres } from '#core/store/imports/entrance-in-postgres.ts'
import { portfolioIn } from '#core/store/portfolio.ts'
import { isAway } from '#core/store/postgres/away.ts'
import { PreparingClient } from '#core/store/postgres/clients.ts'
import { callersInPostgres } from '#core/store/postgres/callers-in-postgres.ts'
import { ledgerInPostgres } from '#core/store/postgres/ledger-in-postgres.ts'
import { openPostgres, type Postgres } from '#core/store/postgres/open-postgres.ts'
import { registerInPostgres } from '#core/store/postgres/register-in-postgres.ts'
import { digest } from './at-the-machine.ts'
import type { Storage } from './storage.ts'

type Report = (error: unknown) => void

/** A database that any number of processes share: what one receives any of them decides. */
export async function sharedStorage(url: string, poolSize: number, report: Report): Promise<Result<Storage, Failure>> {
  const opened = await openPostgres(url, { poolSize, report })
  if (!opened.ok) return opened
  try {
    return ok(storageOn(opened.value, await openBoss(url, { report, client: PreparingClient })))
  } catch (error) {
    await opened.value.close()
    throw error
  }
}

function storageOn(postgres: Postgres, boss: Boss): Storage {
  const db: Db = postgres.db
  return {
    db,
    entrance: entranceInPostgres(db, tmpdir()),
    callers: callersInPostgres(postgres),
    register: registerInPostgres(postgres, { digest }),
    ledger: ledgerInPostgres(postgres, boss.enqueue),
    portfolio: portfolioIn({ core: db }),
    queueFor: (engine, told) => bossQueue(boss, engine, told),
    isAway,
    connections: () => postgres.connections(),
    // the queue first: it ends what is being decided
    close: async () => {
      await boss.jobs.stop({ graceful: true, close: true })
      await postgres.close()
    },
  }
}

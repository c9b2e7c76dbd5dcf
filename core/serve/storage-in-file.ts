import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { inlineQueue } from '#core/queue/inline.ts'
import { entranceOf } from '#core/store/imports/entrance.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { openArchive } from '#core/store/open.ts'
import { keepForOperators } from '#core/store/operators-indexes.ts'
import { tokensIn } from '#core/store/personal-tokens.ts'
import { portfolioIn } from '#core/store/portfolio.ts'
import { registerInFile } from '#core/store/register-in-file.ts'
import { relationsIn } from '#core/store/relations.ts'
import { digest } from './at-the-machine.ts'
import type { Storage } from './storage.ts'

/** One encrypted file and one process: requests are decided as they arrive, as an embedded core does. */
export async function fileStorage(path: string, key: Buffer): Promise<Result<Storage, Failure>> {
  const opened = await openArchive({ path, key })
  if (!opened.ok) return opened
  const archive = opened.value
  await keepForOperators(archive.core)
  return ok({
    db: archive.core,
    entrance: entranceOf(archive),
    ledger: ledgerIn(archive),
    register: registerInFile(archive, { digest }),
    callers: { tokens: tokensIn(archive.core), relations: relationsIn(archive.core) },
    portfolio: portfolioIn(archive),
    queueFor: inlineQueue,
    isAway: () => false,
    close: () => archive.close(),
  })
}

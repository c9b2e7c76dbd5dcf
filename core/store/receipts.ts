import type { KeptKey, KeyRing } from '#core/engine/key-ring.ts'
import type { SignedReceipts } from '#core/engine/ricevuta.ts'
import type { Db } from './open.ts'
import { present } from './present.ts'
import { keyInPlace, keysNewestFirst, keepKey, keepReceipt, receiptOfRequest, retireKey } from './queries/receipts.ts'

/** The signing keys of an archive, on SQLite and on PostgreSQL alike. */
export function keyRingIn(db: Db): KeyRing {
  return {
    current: async () => {
      const row = await keyInPlace(db).executeTakeFirst()
      return row && keyFrom(row)
    },
    all: async () => (await keysNewestFirst(db).execute()).map(keyFrom),
    begin: async (key) => {
      await keepKey(db, key).execute()
    },
    replace: (old, key, al) =>
      db.transaction().execute(async (tx) => {
        const { numUpdatedRows } = await retireKey(tx, { kid: old, al }).executeTakeFirstOrThrow()
        if (numUpdatedRows > 0n) await keepKey(tx, key).execute()
      }),
  }
}

/** The receipts of an archive that were signed. */
export function signedReceiptsIn(db: Db): SignedReceipts {
  const find = async (request: string) => (await receiptOfRequest(db, { request }).executeTakeFirst())?.jws
  return {
    find,
    keep: async (request, { kid, jws }) => {
      await keepReceipt(db, { request, kid, jws }).execute()
      return (await find(request)) ?? jws
    },
  }
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof keyInPlace>['executeTakeFirst']>>>

function keyFrom({ kid, x, dal, al, sigillata }: Row): KeptKey {
  return present({ kid, x, dal, al, sealed: sigillata })
}

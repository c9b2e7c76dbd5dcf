import type { PersonalToken, TokenStore } from '#core/access/personal-token.ts'
import type { Db } from './open.ts'
import { present } from './present.ts'
import { noteTokenUse, revokeToken, tokenById, tokensOf } from './queries/personal-tokens.ts'

/** The personal tokens of an archive, on SQLite and on PostgreSQL alike. */
export function tokensIn(db: Db): TokenStore {
  return {
    keep: async ({ ambiti, revocato = null, usato = null, ...token }) => {
      const row = { ...token, ambiti: JSON.stringify(ambiti), revocato, usato }
      await db.insertInto('token_personali').values(row).execute()
    },
    find: async (id) => {
      const row = await tokenById(db, { id }).executeTakeFirst()
      return row && tokenFrom(row)
    },
    list: async ({ after = '', ...of }) => (await tokensOf(db, { ...of, after }).execute()).map(tokenFrom),
    revoke: async (id, at) => {
      await revokeToken(db, { id, at }).execute()
    },
    used: async (id, oggi) => {
      await noteTokenUse(db, { id, oggi }).execute()
    },
  }
}

export type TokenRow = NonNullable<Awaited<ReturnType<ReturnType<typeof tokenById>['executeTakeFirst']>>>

export function tokenFrom({ ambiti, ...row }: TokenRow): PersonalToken {
  return { ...present(row), ambiti: JSON.parse(ambiti) as string[] }
}

import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import type { KeptTokens } from '#electron/desk/kept-access.ts'
import { NOBODY, type Access, type Keep } from './access.ts'
import { tokenBearer } from './token-access.ts'

/** Gives a bearer of what an identity provider gave, renewed where it has to be. */
export type Renewing = (tokens: KeptTokens, refused: string | undefined) => Promise<Result<string, Failure>>

/** Shows whatever the workspace keeps, looked up at every call: who signs in or out is heard at once. */
export function keptAccess(keep: Keep, renewing: Renewing): Access {
  return {
    bearer: async (refused) => {
      const kept = await keep.read()
      if (kept === undefined) return no(NOBODY)
      return kept.kind === 'token' ? tokenBearer(kept, refused) : renewing(kept, refused)
    },
  }
}

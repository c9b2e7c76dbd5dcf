import * as v from 'valibot'
import type { Unfinished } from '#electron/desk/undertaking.ts'
import { call } from './call.ts'
import { id, nothing } from './inputs.ts'

/** What the window may ask of work that was cut when the studio closed. */
export const unfinishedCalls = {
  'unfinished.list': call<readonly Unfinished[]>()(nothing),
  /** They were read: nobody is told of them again. */
  'unfinished.forget': call<null>()(v.object({ ids: v.array(id) })),
} as const

import * as v from 'valibot'
import { call } from './call.ts'
import { OPENINGS, type Feel } from './feel.ts'

/** What the window may ask of how it is itself. */
export const feelCalls = {
  /** Changes what is named, and tells how it stands. */
  'app.feel': call<Feel>('main')(v.object({ opening: v.exactOptional(v.picklist(OPENINGS)) })),
  'app.theme': call<null>('main')(v.object({ theme: v.picklist(['system', 'light', 'dark']) })),
} as const

import * as v from 'valibot'
import { LANGUAGES } from '#core/domain/language.ts'
import { call } from './call.ts'
import { DENSITIES, OPENINGS, ZOOMS, type Feel } from './feel.ts'

/** What the window may ask of how it is itself. */
export const feelCalls = {
  /** Changes what is named, and tells how it stands. */
  'app.feel': call<Feel>('main')(
    v.object({
      opening: v.exactOptional(v.picklist(OPENINGS)),
      density: v.exactOptional(v.picklist(DENSITIES)),
      zoom: v.exactOptional(v.picklist(ZOOMS)),
      bareKeys: v.exactOptional(v.boolean()),
      toured: v.exactOptional(v.boolean()),
    }),
  ),
  /** The language that the whole app speaks from now on; the window is told by a push, as everybody is. */
  'app.language': call<null>('main')(v.object({ language: v.picklist(LANGUAGES) })),
  'app.theme': call<null>('main')(v.object({ theme: v.picklist(['system', 'light', 'dark']) })),
} as const

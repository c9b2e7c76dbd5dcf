import type { Keep } from './access.ts'
import { CoreLine, type LineParts } from './core-line.ts'
import { keptAccess } from './kept-bearer.ts'
import { renewing } from './oidc-renewal.ts'

/** The line to a core, for whoever is signed in as the workspace keeps it. */
export function keptLine(keep: Keep, parts: Omit<LineParts, 'access'>): CoreLine {
  return new CoreLine({ ...parts, access: keptAccess(keep, renewing(keep, parts.clock)) })
}

import type { Measure } from './figure.ts'
import { decide } from './decide.ts'
import { importing } from './importing.ts'
import { scale } from './scale.ts'
import { start } from './start.ts'

/** Everything that is measured, in order; the window last, for it heats the machine most. */
export const measures: readonly Measure[] = [decide, importing, scale, start]

import type { Command } from '#electron/cli/command.ts'
import { companies } from './companies.ts'
import { draft } from './draft.ts'
import { forecast } from './forecast.ts'
import { importFiles } from './import.ts'
import { init } from './init.ts'
import { list } from './list.ts'
import { queue } from './queue.ts'
import { services } from './services.ts'
import { show } from './show.ts'
import { sync } from './sync.ts'

/** Everything the command line can do, in the order of a day's work. */
export const commands: readonly Command[] = [
  init,
  importFiles,
  companies,
  services,
  draft,
  forecast,
  queue,
  sync,
  list,
  show,
]

import type { Command } from '#electron/cli/command.ts'
import { attach } from './attach.ts'
import { backup, restore } from './backup.ts'
import { batch } from './batch.ts'
import { companies } from './companies.ts'
import { core } from './core.ts'
import { draft } from './draft.ts'
import { exportLists } from './export.ts'
import { forecast } from './forecast.ts'
import { importFiles } from './import.ts'
import { init } from './init.ts'
import { passphrase, recovery } from './keys.ts'
import { list } from './list.ts'
import { messages } from './messages.ts'
import { queue } from './queue.ts'
import { receipt } from './receipt.ts'
import { replay } from './replay.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'
import { show } from './show.ts'
import { sync } from './sync.ts'
import { verify } from './verify.ts'

/** Everything the command line can do, in the order of a day's work. */
export const commands: readonly Command[] = [
  init,
  importFiles,
  companies,
  services,
  draft,
  attach,
  forecast,
  queue,
  batch,
  sync,
  list,
  show,
  messages,
  receipt,
  verify,
  exportLists,
  replay,
  core,
  settings,
  backup,
  restore,
  recovery,
  passphrase,
]

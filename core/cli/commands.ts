import type { Command } from './command.ts'
import { audit } from './commands/audit.ts'
import { importing } from './commands/import.ts'
import { init } from './commands/init.ts'
import { key } from './commands/key.ts'
import { maintenance } from './commands/maintenance.ts'
import { serve } from './commands/serve.ts'
import { token } from './commands/token.ts'
import { work } from './commands/work.ts'

/** Everything the command line of the core can be told to do, in the order of the help. */
export const commands: readonly Command[] = [init, importing, serve, work, token, key, maintenance, audit]

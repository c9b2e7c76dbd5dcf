import { no, ok } from '#core/kernel/result.ts'
import { countOf } from '#electron/cli/flag-values.ts'
import { misused, text, texts, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { taskTable } from '#electron/cli/task-text.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import { TASK_STATES } from '#electron/desk/task.ts'

export const list: Command = {
  name: 'list',
  examples: ['list --state queued --state parked', 'list --esito non-accolta --json'],
  usage: `[--state ${TASK_STATES.join('|')}…] [--esito accolta|non-accolta] [--service <id>] [--azienda <cf>] [--text <testo>] [--limit <n>]`,
  about: 'Lista Richieste, dalla più recente',
  flags: {
    state: { type: 'string', multiple: true },
    esito: { type: 'string' },
    service: { type: 'string' },
    azienda: { type: 'string' },
    text: { type: 'string' },
    limit: { type: 'string' },
  },
  run: async (typed, { terminal, place }) => {
    const states = texts(typed, 'state')
    const unknown = states.find((state) => !(TASK_STATES as readonly string[]).includes(state))
    const limit = countOf(text(typed, 'limit') ?? '50')
    if (unknown !== undefined) return no(misused(`--state: uno fra ${TASK_STATES.join(', ')}.`))
    if (limit === undefined) return no(misused('--limit: un numero da 1 a 100000.'))
    const filter: TaskFilter = {
      ...(states.length > 0 && { states }),
      ...Object.fromEntries(
        ['service', 'azienda', 'text', 'esito'].flatMap((name) => {
          const value = text(typed, name)
          return value === undefined ? [] : [[name, value]]
        }),
      ),
    }
    return withDesk(place, terminal, async ({ desk }) => {
      const { rows, total, atLeast } = await desk.store.list({ filter, limit })
      const count = `${rows.length} di ${total}${atLeast ? ' o più' : ''}`
      return ok({ code: EXIT.done, json: { rows, total }, text: `${taskTable(rows)}\n${count}` })
    })
  },
}

import { no, ok } from '#core/kernel/result.ts'
import { misused, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { taskText } from '#electron/cli/whole-task-text.ts'
import { taskNamed } from '#electron/cli/task-named.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { never } from '#electron/desk/desk.ts'
import { nextSteps } from '#electron/desk/next-steps.ts'

export const show: Command = {
  name: 'show',
  examples: ['show ST-2026-0000012'],
  usage: '<id o protocollo>',
  about: 'Mostra uno Smart-Task con ogni verifica del suo esito',
  flags: {},
  run: async ({ words: [wanted] }, { terminal, place }) => {
    if (wanted === undefined) return no(misused('Indica l’id o il protocollo di uno Smart-Task.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const task = await taskNamed(desk, wanted)
      if (task === undefined) return no(never('unknown-task'))
      const next = await nextSteps(desk, task.id)
      const steps = next.ok ? next.value : []
      return ok({ code: EXIT.done, json: { task, next: steps }, text: taskText(desk, task, steps) })
    })
  },
}

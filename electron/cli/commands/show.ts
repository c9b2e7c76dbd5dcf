import { no, ok } from '#core/kernel/result.ts'
import { misused, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { taskText } from '#electron/cli/whole-task-text.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { never, type Desk } from '#electron/desk/desk.ts'
import { nextSteps } from '#electron/desk/next-steps.ts'

export const show: Command = {
  name: 'show',
  usage: '<id o protocollo>',
  about: 'Mostra uno Smart-Task con ogni verifica del suo esito',
  flags: {},
  run: async ({ words: [wanted] }, { terminal, place }) => {
    if (wanted === undefined) return no(misused('Indica l’id o il protocollo di uno Smart-Task.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const task = (await desk.store.task(wanted)) ?? (await byProtocollo(desk, wanted))
      if (task === undefined) return no(never('unknown-task'))
      const next = await nextSteps(desk, task.id)
      const steps = next.ok ? next.value : []
      return ok({ code: EXIT.done, json: { task, next: steps }, text: taskText(desk, task, steps) })
    })
  },
}

async function byProtocollo({ store }: Desk, text: string) {
  if (!/^st/i.test(text)) return undefined
  const { rows } = await store.list({ filter: { text }, limit: 1 })
  return rows[0] && store.task(rows[0].id)
}

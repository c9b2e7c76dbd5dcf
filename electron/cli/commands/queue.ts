import type { Failure } from '#core/kernel/failure.ts'
import { no, ok } from '#core/kernel/result.ts'
import { isSet, misused, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { allTasks } from '#electron/cli/all-tasks.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { complaintTexts, type Complaint } from '#core/forms/texts.it.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { queueTask } from '#electron/desk/queueing.ts'

type Became = { readonly id: string; readonly failure?: Failure }

export const queue: Command = {
  name: 'queue',
  examples: ['queue <id>', 'queue --all'],
  usage: '<id…> | --all',
  about: 'Mette in coda le bozze complete; partono alla prossima sincronizzazione',
  flags: { all: { type: 'boolean' } },
  run: async (typed, { terminal, place }) => {
    if (typed.words.length === 0 && !isSet(typed, 'all')) return no(misused('Indica gli id delle bozze, o --all.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const drafts = isSet(typed, 'all') ? (await allTasks(desk, { states: ['draft'] })).map(({ id }) => id) : []
      const became: Became[] = []
      for (const id of new Set([...typed.words, ...drafts])) {
        const result = await queueTask(desk, id)
        became.push(result.ok ? { id } : { id, failure: result.failure })
      }
      const refused = became.filter(({ failure }) => failure !== undefined)
      return ok({
        code: refused.length === 0 ? EXIT.done : EXIT.refused,
        json: { queued: became.length - refused.length, tasks: became },
        text: [`${became.length - refused.length} in coda.`, ...refused.map(refusedText)].join('\n'),
      })
    })
  },
}

function refusedText({ id, failure }: Became): string {
  if (failure === undefined) return id
  const fields =
    failure.code === 'incomplete'
      ? Object.entries(failure.details ?? {}).map(
          ([field, code]) => `    ${field}: ${complaintTexts[code as Complaint]}`,
        )
      : []
  return [`${id}: ${failureText(failure)}`, ...fields].join('\n')
}

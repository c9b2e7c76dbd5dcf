import { no, ok } from '#core/kernel/result.ts'
import type { Allegato } from '#core/domain/allegato.ts'
import { attachFile } from '#electron/backend/attach-file.ts'
import { misused, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'

export const attach: Command = {
  name: 'attach',
  examples: ['attach verbale.pdf'],
  usage: '<file…>',
  about: 'Mette file fra le prove dello spazio di lavoro, e dice il valore da scrivere nel campo degli allegati',
  flags: {},
  run: async ({ words }, { terminal, place }) => {
    if (words.length === 0) return no(misused('Indica almeno un file.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const kept: Allegato[] = []
      for (const path of words) {
        const one = await attachFile(desk, path)
        if (!one.ok) return one
        kept.push(one.value)
      }
      const value = kept.map(({ hash }) => hash).join(' ')
      return ok({ code: EXIT.done, json: { attachments: kept, value }, text: value })
    })
  },
}

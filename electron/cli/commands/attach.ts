import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Allegato } from '#core/domain/allegato.ts'
import { misused, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { attach as keep } from '#electron/desk/attachments.ts'
import { never, type Desk } from '#electron/desk/desk.ts'

export const attach: Command = {
  name: 'attach',
  usage: '<file…>',
  about: 'Mette file fra le prove dello spazio di lavoro, e dice il valore da scrivere nel campo degli allegati',
  flags: {},
  run: async ({ words }, { terminal, place }) => {
    if (words.length === 0) return no(misused('Indica almeno un file.'))
    return withDesk(place, terminal, async ({ desk }) => {
      const kept: Allegato[] = []
      for (const path of words) {
        const one = await attached(desk, path)
        if (!one.ok) return one
        kept.push(one.value)
      }
      const value = kept.map(({ hash }) => hash).join(' ')
      return ok({ code: EXIT.done, json: { attachments: kept, value }, text: value })
    })
  },
}

async function attached(desk: Desk, path: string): Promise<Result<Allegato, Failure>> {
  const nome = basename(path)
  const contenuto = await readFile(path).catch(() => undefined)
  return contenuto === undefined ? no(never('allegato-illeggibile', { nome })) : keep(desk, { nome, contenuto })
}

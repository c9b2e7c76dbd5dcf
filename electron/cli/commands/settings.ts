import { readFile } from 'node:fs/promises'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { EMBEDDED, readSettings, type Settings } from '#core/service/settings.ts'
import { misused, text, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'

export const settings: Command = {
  name: 'settings',
  examples: ['settings', 'settings --set impostazioni.json'],
  usage: '[--set <file JSON>]',
  about: 'Mostra le impostazioni del core (attivazioni dei servizi, limiti degli allegati), o le prende da un file',
  flags: { set: { type: 'string' } },
  run: async (typed, { terminal, place }) => {
    const file = text(typed, 'set')
    const wanted = file === undefined ? ok(undefined) : await fromFile(file)
    if (!wanted.ok) return wanted
    return withDesk(place, terminal, async ({ settings: kept }) => {
      if (wanted.value !== undefined) await kept.keep(wanted.value)
      const now = (await kept.read()) ?? EMBEDDED
      return ok({ code: EXIT.done, json: { settings: now }, text: JSON.stringify(now, null, 2) })
    })
  },
}

async function fromFile(path: string): Promise<Result<Settings, Failure>> {
  let raw: unknown
  try {
    raw = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return no(misused(`Il file ${path} non si può leggere, o non è JSON.`))
  }
  const read = readSettings(raw)
  return read.ok ? read : no(misused(`Nel file ${path} non va bene: ${read.failure}.`))
}

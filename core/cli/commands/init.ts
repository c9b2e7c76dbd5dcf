import type { Command } from '#core/cli/command.ts'
import { settingsFor } from '#core/cli/read-settings.ts'
import { ok } from '#core/kernel/result.ts'
import { makeArchive } from '#core/serve/make-archive.ts'

export const init: Command = {
  name: 'init',
  about: 'crea la chiave, se non c’è, e un archivio cifrato vuoto',
  run: async (typed, terminal) => {
    const settings = settingsFor(typed, terminal)
    if (!settings.ok) return settings
    const made = await makeArchive(settings.value, terminal.env['SCRITTOIO_CHIAVE'])
    if (!made.ok) return made
    const { archivio, chiave } = settings.value
    const key =
      made.value.key === 'made' && chiave !== undefined
        ? `Chiave nuova in ${chiave}: senza di lei l’archivio non si apre, conservane una copia altrove.\n`
        : ''
    return ok({ json: { archivio, chiave: made.value.key }, text: `${key}Archivio vuoto in ${archivio}.` })
  },
}

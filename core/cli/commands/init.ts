import type { Command } from '#core/cli/command.ts'
import { settingsFor } from '#core/cli/read-settings.ts'
import { ok } from '#core/kernel/result.ts'
import { makeArchive } from '#core/serve/make-archive.ts'

export const init: Command = {
  name: 'init',
  examples: ['init --config core.json'],
  heeds: { '': [] },
  about: 'crea la chiave, se non c’è, e un archivio cifrato vuoto, o le tabelle del database',
  run: async (typed, terminal) => {
    const settings = settingsFor(typed, terminal)
    if (!settings.ok) return settings
    const made = await makeArchive(settings.value, terminal.env['SCRITTOIO_CHIAVE'])
    if (!made.ok) return made
    const { chiave } = settings.value
    const { archive } = made.value
    const key =
      made.value.key === 'made' && chiave !== undefined
        ? `Chiave nuova in ${chiave}: senza di lei l’archivio non si apre, conservane una copia altrove.\n`
        : ''
    const where = archive === undefined ? 'Le tabelle del database sono pronte.' : `Archivio vuoto in ${archive}.`
    return ok({ json: { archivio: archive ?? 'database', chiave: made.value.key }, text: key + where })
  },
}

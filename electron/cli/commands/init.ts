import { systemClock } from '#core/kernel/clock.ts'
import { no, ok } from '#core/kernel/result.ts'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { isSet, misused, text, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { passphraseOf } from '#electron/cli/workspace-place.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'

export const init: Command = {
  name: 'init',
  examples: ["init --studio BLLTTV83M65A944G --nome 'Studio Bellincastro'"],
  usage: '--studio <codice fiscale> --nome <denominazione>',
  about: 'Crea uno spazio di lavoro cifrato',
  flags: { studio: { type: 'string' }, nome: { type: 'string' }, demo: { type: 'boolean' } },
  run: async (typed, { terminal, place }) => {
    const [studio, nome] = [codiceFiscale(text(typed, 'studio') ?? ''), text(typed, 'nome')?.trim() ?? '']
    if (!studio.ok) return no(misused('--studio: serve il codice fiscale dell’intermediario, scritto giusto.'))
    if (nome === '') return no(misused('--nome: serve la denominazione dello studio.'))
    const passphrase = await passphraseOf(place, terminal)
    if (!passphrase.ok) return passphrase
    const wanted = {
      studio: { codiceFiscale: studio.value, denominazione: nome },
      passphrase: passphrase.value,
      demo: isSet(typed, 'demo'),
    }
    const made = await createWorkspace(place.folder, wanted, systemClock)
    if (!made.ok) return made
    return ok({
      code: EXIT.done,
      json: { workspace: place.folder, studio: wanted.studio },
      text: `Spazio di lavoro creato in ${place.folder} per ${nome}.`,
    })
  },
}

import { no, ok } from '#core/kernel/result.ts'
import { misused, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { secretOf } from '#electron/cli/workspace-place.ts'
import { changePassphrase, makeRecoveryCode } from '#electron/store/workspace/change-keys.ts'
import { heldAlone } from '#electron/store/workspace/holder.ts'
import { placesOf } from '#electron/store/workspace/places.ts'

export const recovery: Command = {
  name: 'recovery',
  examples: ['recovery'],
  usage: '',
  about:
    'Crea il codice di recupero da stampare, che apre lo spazio di lavoro se la passphrase è persa; il precedente non vale più',
  flags: {},
  run: async (_typed, { terminal, place }) => {
    const secret = await secretOf(place, terminal)
    if (!secret.ok) return secret
    const made = await heldAlone(placesOf(place.folder).lock, () => makeRecoveryCode(place.folder, secret.value))
    if (!made.ok) return made
    return ok({
      code: EXIT.done,
      json: { code: made.value },
      text: `${made.value}\n\nStampalo o copialo su carta e tienilo lontano dal computer: non verrà mostrato di nuovo.`,
    })
  },
}

export const passphrase: Command = {
  name: 'passphrase',
  examples: ['passphrase', 'passphrase --recovery-code'],
  usage: '[--recovery-code]',
  about: 'Cambia la passphrase, mostrando quella di prima o il codice di recupero',
  flags: { 'recovery-code': { type: 'boolean' } },
  run: async ({ flags }, { terminal, place }) => {
    const secret = await secretOf(place, terminal, flags['recovery-code'] === true)
    if (!secret.ok) return secret
    const wanted = await terminal.ask('Nuova passphrase: ')
    if (wanted === undefined) return no(misused('La nuova passphrase si scrive al terminale: qui nessuno può farlo.'))
    if ((await terminal.ask('Ancora la nuova passphrase: ')) !== wanted)
      return no(misused('Le due passphrase non sono uguali: non è cambiato nulla.'))
    const changed = await heldAlone(placesOf(place.folder).lock, () =>
      changePassphrase(place.folder, secret.value, wanted),
    )
    return changed.ok ? ok({ code: EXIT.done, json: {}, text: 'La passphrase è cambiata.' }) : changed
  },
}

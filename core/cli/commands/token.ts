import type { Command, Typed } from '#core/cli/command.ts'
import { settingsFor } from '#core/cli/read-settings.ts'
import { no, ok } from '#core/kernel/result.ts'
import { archiveKey } from '#core/serve/archive-key.ts'
import { makePersonalToken, type TokenWanted } from '#core/serve/make-personal-token.ts'

export const token: Command = {
  name: 'token',
  about: 'crea un token personale: --per <codice fiscale> [--nome <testo>] [--ambiti <a,b>] [--giorni <n>]',
  run: async (typed, terminal) => {
    const wanted = wantedIn(typed)
    if (wanted === undefined)
      return no({
        code: 'uso',
        retry: 'never',
        details: { motivo: 'Per chi è il token? Scrivi --per <codice fiscale>.' },
      })
    const settings = settingsFor(typed, terminal)
    if (!settings.ok) return settings
    const key = archiveKey({ file: settings.value.chiave, env: terminal.env['SCRITTOIO_CHIAVE'] })
    if (!key.ok) return key
    const made = await makePersonalToken({ ...settings.value, key: key.value, clock: terminal.clock }, wanted)
    if (!made.ok) return made
    const { token: secret, made: about } = made.value
    const text = `${secret}\nÈ l’unica volta che si vede. Scade il ${about.scade.slice(0, 10)}; vale per: ${about.ambiti.join(', ')}.`
    return ok({ json: { token: secret, ...about }, text })
  },
}

function wantedIn({ per, nome, ambiti, giorni }: Typed): TokenWanted | undefined {
  if (per === undefined) return undefined
  return {
    per,
    ...(nome !== undefined && { nome }),
    ...(ambiti !== undefined && { ambiti: ambiti.split(',') }),
    ...(giorni !== undefined && { giorni: Number(giorni) }),
  }
}

import type { Command } from '#core/cli/command.ts'
import { misused, placeOf } from '#core/cli/place.ts'
import { ok } from '#core/kernel/result.ts'
import { rotateReceiptsKey } from '#core/serve/rotate-key.ts'

export const key: Command = {
  name: 'key',
  examples: ['key rotate'],
  takesWords: true,
  heeds: { '': [] },
  about: 'rotate: da adesso firma le ricevute una chiave nuova; quelle già firmate si verificano ancora',
  run: async (typed, terminal) => {
    if (typed.words?.join(' ') !== 'rotate') return misused('Scrivi «key rotate».')
    const place = placeOf(typed, terminal)
    if (!place.ok) return place
    const made = await rotateReceiptsKey({ ...place.value, clock: terminal.clock, user: terminal.user })
    if (!made.ok) return made
    const text = `Da adesso firma la chiave ${made.value.kid}. Le chiavi pubbliche di prima restano in /v1/chiavi; alle scrivanie la nuova va confermata.`
    return ok({ json: made.value, text })
  },
}

import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { archiveKey } from '#core/serve/archive-key.ts'
import type { ServerSettings } from '#core/serve/settings.ts'
import type { Terminal, Typed } from './command.ts'
import { settingsFor } from './read-settings.ts'

export type Place = ServerSettings & { readonly key: Buffer }

/** Which archive a command works on, and the key that opens it. */
export function placeOf(typed: Typed, terminal: Terminal): Result<Place, Failure> {
  const settings = settingsFor(typed, terminal)
  if (!settings.ok) return settings
  const key = archiveKey({ file: settings.value.chiave, env: terminal.env['SCRITTOIO_CHIAVE'] })
  return key.ok ? ok({ ...settings.value, key: key.value }) : key
}

export function misused(motivo: string): Result<never, Failure> {
  return no({ code: 'uso', retry: 'never', details: { motivo } })
}

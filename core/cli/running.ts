import { randomUUID } from 'node:crypto'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { ServeParts, Serving } from '#core/serve.ts'
import { pageAccessFrom, programAccessFrom } from '#core/serve/access.ts'
import { archiveKey } from '#core/serve/archive-key.ts'
import type { ServerSettings } from '#core/serve/settings.ts'
import { services } from '#core/services/registry.ts'
import type { Said, Terminal, Typed } from './command.ts'
import { settingsFor } from './read-settings.ts'
import { version } from './version.ts'

type Start = (settings: ServerSettings, parts: ServeParts) => Promise<Result<Serving, Failure>>

/** Runs a process of the core until somebody asks it to stop. */
export async function runUntilStopped(start: Start, typed: Typed, terminal: Terminal): Promise<Result<Said, Failure>> {
  const settings = settingsFor(typed, terminal)
  if (!settings.ok) return settings
  const access = terminal.accessFrom(settings.value.accesso)
  if (!access.ok) return access
  const key = archiveKey({ file: settings.value.chiave, env: terminal.env['SCRITTOIO_CHIAVE'] })
  if (!key.ok) return key
  const { clock } = terminal
  const page = pageAccessFrom(settings.value.accesso)
  const program = programAccessFrom(settings.value.accesso)
  const signIns = { ...(page && { page }), ...(program && { program }) }
  const around = { services, ...signIns, clock, ids: { next: randomUUID }, version: version() }
  // heard from now on: who asks while it starts, or as soon as it listens, is not to cut it off
  const stopped = terminal.stopped()
  const running = await start(settings.value, { ...around, key: key.value, access: access.value })
  if (!running.ok) return running
  await stopped
  await running.value.stop()
  return ok({ json: { fermato: true }, text: 'Fermato: ciò che era in corso è finito.' })
}

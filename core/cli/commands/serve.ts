import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Command } from '#core/cli/command.ts'
import { settingsFor } from '#core/cli/read-settings.ts'
import { ok } from '#core/kernel/result.ts'
import { serve as start } from '#core/serve.ts'
import { pageAccessFrom } from '#core/serve/access.ts'
import { archiveKey } from '#core/serve/archive-key.ts'
import { services } from '#core/services/registry.ts'

export const serve: Command = {
  name: 'serve',
  about: 'risponde alle scrivanie finché non gli si chiede di fermarsi (SIGTERM, Ctrl+C)',
  run: async (typed, terminal) => {
    const settings = settingsFor(typed, terminal)
    if (!settings.ok) return settings
    const access = terminal.accessFrom(settings.value.accesso)
    if (!access.ok) return access
    const key = archiveKey({ file: settings.value.chiave, env: terminal.env['SCRITTOIO_CHIAVE'] })
    if (!key.ok) return key
    const { clock } = terminal
    const page = pageAccessFrom(settings.value.accesso)
    const parts = {
      key: key.value,
      access: access.value,
      services,
      ...(page && { page }),
      clock,
      ids: { next: randomUUID },
      version: version(),
    }
    const serving = await start(settings.value, parts)
    if (!serving.ok) return serving
    await terminal.stopped()
    await serving.value.stop()
    return ok({ json: { fermato: true }, text: 'Fermato: ciò che era in corso è finito.' })
  },
}

function version(): string {
  const about = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return about.version
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import { ok } from '#core/kernel/result.ts'
import type { Serving } from '#core/serve.ts'
import { accessFrom } from '#core/serve/access.ts'
import { runUntilStopped } from './running.ts'

it('hears who asks it to stop from before it starts, and stops what it has started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrittoio-running-'))
  const config = join(folder, 'core.json')
  const accesso = { emittente: 'https://idp.example', destinatario: 'urn:core' }
  writeFileSync(config, JSON.stringify({ archivio: join(folder, 'archivio.db'), accesso }))
  const done: string[] = []
  const terminal = {
    ...{ out: () => undefined, err: () => undefined, clock: systemClock, user: 'prova', accessFrom },
    env: { SCRITTOIO_CHIAVE: '00'.repeat(32) },
    stopped: async () => void done.push('hears'),
  }
  const serving: Serving = { url: '', stop: async () => void done.push('stops') }

  const said = await runUntilStopped(
    async () => {
      done.push('starts')
      return ok(serving)
    },
    { config },
    terminal,
  )
  rmSync(folder, { recursive: true, force: true })

  expect(done).toEqual(['hears', 'starts', 'stops'])
  expect(said).toMatchObject({ ok: true, value: { text: 'Fermato: ciò che era in corso è finito.' } })
})

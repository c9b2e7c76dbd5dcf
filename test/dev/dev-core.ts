import { randomUUID } from 'node:crypto'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import { serve, type Serving } from '#core/serve.ts'
import { accessFrom, pageAccessFrom, programAccessFrom } from '#core/serve/access.ts'
import { readServerSettings } from '#core/serve/settings.ts'
import { services } from '#core/services/registry.ts'
import { AUDIENCE, PAGE_CLIENT_ID, type RunningProvider } from '#test/oidc/provider.ts'

type Wanted = {
  readonly path: string
  readonly key: Buffer
  readonly porta: number
  readonly registro: string
  readonly clock: Clock
}

/** The core as it is started elsewhere, except that the provider it believes is on this machine. */
export async function devCore(wanted: Wanted, { issuer }: RunningProvider): Promise<Result<Serving, Failure>> {
  const { path, key, porta, registro, clock } = wanted
  const accesso = { emittente: issuer, destinatario: AUDIENCE, pagina: { cliente: PAGE_CLIENT_ID } }
  const access = accessFrom(accesso)
  if (!access.ok) return access
  const settings = readServerSettings({ archivio: path, porta, registro, accesso, chiamateAlMinuto: 10_000 }, {})
  if (!settings.ok) throw new TypeError(settings.failure.map(({ name, wants }) => `${name}: ${wants}`).join('\n'))
  const page = pageAccessFrom(accesso)
  const program = programAccessFrom(accesso)
  const parts = {
    key,
    access: access.value,
    services,
    clock,
    ...(page && { page }),
    ...(program && { program }),
    ids: { next: randomUUID },
    version: 'sviluppo',
  }
  return serve(settings.value, parts)
}

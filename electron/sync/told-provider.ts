import { routes } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { CoreProvider } from '#electron/desk/cores.ts'
import type { CoreLine } from './core-line.ts'

/**
 * With whom one signs in to the core at the end of the line, as it says itself; `null` where it does not. A resource is
 * believed only when it is at the core's own address: no core is given a bearer that is good for another one.
 */
export async function providerOf(line: CoreLine): Promise<Result<CoreProvider | null, Failure>> {
  const told = await line.ask(routes.servizio)
  if (!told.ok) return told
  const { accesso } = told.value
  if (accesso === undefined) return ok(null)
  const { emittente: issuer, cliente: clientId, risorsa: resource } = accesso
  if (resource === undefined) return ok({ issuer, clientId })
  return ok(isAt(resource, line.parts.address) ? { issuer, clientId, resource } : null)
}

const isAt = (resource: string, address: string) =>
  URL.canParse(resource) && new URL(resource).origin === new URL(address).origin

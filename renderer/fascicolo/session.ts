import { shallowRef } from 'vue'
import type { Gives } from '#core/contract/route.ts'
import type { RouteName, RouteOf } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { forgetUnsent } from './comunicazioni/unsent.ts'
import { goToProvider, isAnswer, isDenial, providerAt, tokensAnew, tokensFromAnswer } from './provider.ts'
import type { Provider, Tokens } from './provider.ts'
import { call, type Asking } from './wire.ts'

export type Standing = 'out' | 'left' | 'denied' | 'failed' | 'missing' | 'stranger' | 'ofNoSede' | 'in' | 'expired'

/** Where one stands with the core. */
export const standing = shallowRef<Standing>('out')
export const operator = shallowRef<Gives<RouteOf<'operatore'>>>()

// In memory only: whoever finds this computer tomorrow finds nothing.
let provider: Provider | undefined
let tokens: Tokens | undefined

/** Begins: takes the provider's answer where there is one. */
export async function comeIn(): Promise<void> {
  const access = await call('accessoPagina', {})
  if (!access.ok) {
    standing.value = access.failure.code === 'pagina-non-configurata' ? 'missing' : 'failed'
    return
  }
  try {
    provider = await providerAt(access.value.emittente, access.value.cliente)
    if (isAnswer()) await welcome(await tokensFromAnswer(provider))
  } catch (error) {
    standing.value = isDenial(error) ? 'denied' : 'failed'
  }
}

async function welcome(fresh: Tokens): Promise<void> {
  tokens = fresh
  const who = await ask('operatore', {})
  if (who.ok) operator.value = who.value
  standing.value = who.ok ? 'in' : outsideFor(who.failure)
}

/** Why somebody whom the provider knows may not come in: of no Sede, of no role that looks here, or the core could not say. */
function outsideFor({ code, details }: Failure): Standing {
  const motivo = details?.['motivo'] ?? ''
  if (/^(sede-mancante|identita-senza-sede)$/.test(motivo)) return 'ofNoSede'
  return code === 'non-autorizzato' || motivo === 'identita-senza-ruolo' ? 'stranger' : 'failed'
}

/** Goes to sign in, to come back to this very place. */
export async function enter(): Promise<void> {
  if (provider === undefined) await comeIn()
  if (provider === undefined) return
  try {
    await goToProvider(provider, location.hash)
  } catch {
    standing.value = 'failed'
  }
}

export function leave(): void {
  tokens = undefined
  operator.value = undefined
  forgetUnsent()
  sessionStorage.clear()
  standing.value = 'left'
}

/** Asks the core as who signed in; a token that ended is renewed once, and where it cannot be the session has ended. */
export async function ask<N extends RouteName>(
  name: N,
  asking: Omit<Asking, 'bearer'>,
): Promise<Result<Gives<RouteOf<N>>, Failure>> {
  const first = await call(name, { ...asking, ...(tokens && { bearer: tokens.access }) })
  if (first.ok || first.failure.code !== 'non-autenticato') return first
  if (!(await renewed())) {
    if (standing.value === 'in') standing.value = 'expired'
    return no(first.failure)
  }
  return call(name, { ...asking, ...(tokens && { bearer: tokens.access }) })
}

let renewing: Promise<boolean> | undefined

/** A refresh token serves once: those who come together wait for the same one. */
function renewed(): Promise<boolean> {
  renewing ??= renew().finally(() => (renewing = undefined))
  return renewing
}

async function renew(): Promise<boolean> {
  if (provider === undefined || tokens?.refresh === undefined) return false
  try {
    tokens = await tokensAnew(provider, tokens.refresh)
    return true
  } catch {
    tokens = undefined
    return false
  }
}

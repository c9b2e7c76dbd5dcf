import { EMBEDDED_CORE } from '#electron/desk/core-port.ts'
import * as italian from './core.it.ts'
import { spoken } from './language.ts'

export const { core } = spoken('core', italian)

/** What a core is called: one elsewhere by its address, without what all of them begin with. */
export function coreName(id: string): string {
  return id === EMBEDDED_CORE ? core.here : id.replace(/^https:\/\//, '')
}

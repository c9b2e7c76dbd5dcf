import { onScopeDispose } from 'vue'
import type { PushName, Pushes } from '#electron/bridge/pushes.ts'
import { desk } from './desk.ts'

/** Listens to what is told without being asked, as long as the component that asks for it is there. */
export function onTold<N extends PushName>(name: N, listener: (body: Pushes[N]) => void): void {
  onScopeDispose(desk.on(name, listener))
}

import { shallowRef } from 'vue'

const on = shallowRef(true)

/** Whether keys that are a single sign work: whoever reads it while drawing is drawn again when it changes. */
export const bareKeys = (): boolean => on.value

/** From now on they do, or do not. */
export function allowBareKeys(isOn: boolean): void {
  on.value = isOn
}

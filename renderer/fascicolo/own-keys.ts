import { allowBareKeys } from '#renderer/texts/bare-keys.ts'

const KEPT = 'tasti-di-un-solo-carattere'
const OFF = 'no'

/** Keys of a single sign work as was chosen in this browser. */
export const keysAsKept = (): void => allowBareKeys(localStorage.getItem(KEPT) !== OFF)

/** So they do from now on, and the next time too. */
export function chooseBareKeys(isOn: boolean): void {
  allowBareKeys(isOn)
  if (isOn) localStorage.removeItem(KEPT)
  else localStorage.setItem(KEPT, OFF)
}

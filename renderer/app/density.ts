import { watch } from 'vue'
import { useFeel } from '#renderer/stores/feel.ts'
import { density, drawDensely } from '#renderer/ui/density.ts'

/** The other density, in what is on the screen and from now on. */
export function changeDensity(): void {
  void useFeel().choose({ density: density.value === 'compatta' ? 'comoda' : 'compatta' })
}

/** Draws as densely as was chosen, wherever it was chosen; gives the deed that changes it. */
export function useDensity(): () => void {
  watch(() => useFeel().feel.density, drawDensely)
  return changeDensity
}

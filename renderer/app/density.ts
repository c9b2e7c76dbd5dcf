import { watch } from 'vue'
import { useFeel } from '#renderer/stores/feel.ts'
import { palette } from '#renderer/texts/common.ts'
import { keyedLine } from '#renderer/texts/keys.ts'
import { density, drawDensely } from '#renderer/ui/density.ts'

/** The other density, as the palette offers it. */
export function otherDensity() {
  const look =
    density.value === 'compatta'
      ? { label: palette.roomy, icon: 'i-lucide-rows-2' }
      : { label: palette.dense, icon: 'i-lucide-rows-4' }
  return { ...look, ...keyedLine('density') }
}

/** The other density, in what is on the screen and from now on. */
export function changeDensity(): void {
  void useFeel().choose({ density: density.value === 'compatta' ? 'comoda' : 'compatta' })
}

/** Draws as densely as was chosen, wherever it was chosen; gives the deed that changes it. */
export function useDensity(): () => void {
  watch(() => useFeel().feel.density, drawDensely)
  return changeDensity
}

import { ref, watchEffect } from 'vue'
import { fascicolo } from '#renderer/texts/fascicolo.ts'

/** What the place in sight is called: whoever comes to it by keyboard hears it. */
export const title = ref('')

/** Calls the place so, also in the tab of the browser and in its history. */
export function useTitle(of: () => string): void {
  watchEffect(() => {
    title.value = of()
    document.title = `${title.value} · ${fascicolo.app}`
  })
}

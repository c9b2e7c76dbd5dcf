import { computed, ref } from 'vue'

/** How much more room a row has where one wants room; the rest follows `--spacing` in main.css. */
const ROOM = 1.2

const page = document.documentElement.dataset // told by main as the page was loaded
const isRoomy = ref(page['density'] === 'comoda')

/** From now on things stand as close together as that. */
export function drawDensely(density: 'compatta' | 'comoda'): void {
  page['density'] = density
  isRoomy.value = density === 'comoda'
}

export const density = computed(() => (isRoomy.value ? 'comoda' : 'compatta'))

/** The height of a row in px that is so many where rows stand close. For lists that draw only what is seen. */
export const rowRoom = (px: number): number => (isRoomy.value ? Math.round(px * ROOM) : px)

import { shallowRef, unref, watch } from 'vue'
import { civilDay } from '#core/kernel/civil-day.ts'
import { systemClock } from '#core/kernel/clock.ts'

const EVERY = 30_000 // ms: a computer that slept through midnight is not told of it
const turned = shallowRef(today())

/** Now. Who shows a moment shows it anew when the day has turned: what was “today” is “yesterday” then. */
export function present(): Date {
  unref(turned)
  return systemClock.now()
}

function today(): string {
  return civilDay(systemClock.now())
}

/** Does something each time that the day has turned, for as long as the component is there. */
export function onNewDay(deed: () => unknown): void {
  watch(turned, () => void deed())
}

/** Sees that the day turns, at the latest half a minute after midnight or as soon as the window is looked at. */
export function seeDaysTurn(): void {
  const look = () => void (turned.value = today())
  setInterval(look, EVERY)
  document.addEventListener('visibilitychange', look)
  addEventListener('focus', look)
}

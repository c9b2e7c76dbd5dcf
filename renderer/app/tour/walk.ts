import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useTour } from '#renderer/stores/tour.ts'
import { stopsOf, type Stop } from './stops.ts'

const PATIENCE = 3_000 // ms for a screen to be drawn; then its head is pointed at
const HEAD = 'main header'

/** Leads past the stops one after the other. */
export function useWalk() {
  const { go, end } = useWayBack()
  const stops = stopsOf(useTour())
  let place = 0
  const target = shallowRef<Element>()
  /** What is on the screen; it lags behind `place` until the next screen is drawn. */
  const shown = shallowRef<Stop>()
  const n = computed(() => (shown.value === undefined ? 0 : stops.indexOf(shown.value) + 1))
  onScopeDispose(() => (place = -1))

  async function reach(at: number) {
    const stop = stops[at]
    if (stop === undefined) return
    place = at
    if (stop.to !== undefined) await go(stop.to)
    const found = (await drawn(stop.at)) ?? document.querySelector(HEAD)
    if (stops[place] !== stop) return // somebody was quicker
    found?.scrollIntoView({ block: 'nearest' })
    target.value = found ?? undefined
    shown.value = stop
  }
  void reach(0)

  return {
    stops,
    shown,
    target,
    n,
    back: () => reach(place - 1),
    next: () => (place + 1 < stops.length ? reach(place + 1) : end()),
    leave: end,
  }
}

/** Goes to other screens, and in the end back to the one it was called from. Whoever goes elsewhere meanwhile stays there. */
function useWayBack() {
  const router = useRouter()
  const tour = useTour()
  const from = router.currentRoute.value.fullPath
  let isLeading = false

  async function go(to: string) {
    isLeading = true
    await router.push(to)
    isLeading = false
  }
  watch(
    () => router.currentRoute.value.path,
    () => void (!isLeading && tour.end()),
  )
  return {
    go,
    end: async () => {
      await go(from)
      await tour.end()
    },
  }
}

/** The element once it is there with some size, or nothing when it does not come. */
function drawn(selector: string): Promise<Element | undefined> {
  const began = performance.now()
  return new Promise((done) => {
    const look = () => {
      const found = document.querySelector(selector)
      if (found !== null && found.getBoundingClientRect().height > 0) done(found)
      else if (performance.now() - began > PATIENCE) done(undefined)
      else requestAnimationFrame(look)
    }
    look()
  })
}

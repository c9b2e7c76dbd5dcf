import { useVirtualizer } from '@tanstack/vue-virtual'
import { computed, watch, type Ref } from 'vue'
import type { BatchItemRow } from '#electron/desk/batch.ts'
import { rowRoom } from '#renderer/ui/density.ts'
import { drawnAhead } from './drawn-ahead.ts'
import type { GridColumn } from './grid-columns.ts'
import type { Place } from './grid-keys.ts'
import { intoSight, WIDE } from './into-sight.ts'

type Shown = () => { readonly rows: readonly BatchItemRow[]; readonly columns: readonly GridColumn[] }
type Pane = Readonly<Ref<HTMLElement | null>>

/** Where the rows and columns of a grid stand, and which of them are drawn. */
export function useGridLayout(shown: Shown, { grid, head }: { readonly grid: Pane; readonly head: Pane }) {
  const tall = computed(() => rowRoom(32)) // px
  const widths = computed(() => shown().columns.map(({ width }) => width))
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: shown().rows.length,
      getScrollElement: () => grid.value,
      estimateSize: () => tall.value,
      overscan: 8,
      observeElementOffset: drawnAhead,
    })),
  )
  watch(tall, () => virtualizer.value.measure())

  return {
    tall,
    virtualizer,
    template: computed(() =>
      widths.value.length > 0
        ? [...WIDE, ...widths.value].map((width) => `${width}px`).join(' ')
        : `${WIDE[0]}px minmax(${WIDE[1]}px, 1fr)`,
    ),
    /** How many rows a page of the screen holds. */
    page: () => Math.max(1, Math.floor((grid.value?.clientHeight ?? 0) / tall.value) - 2),
    reveal: (place: Place) => {
      const pane = grid.value
      if (pane === null) return
      const sight = { top: pane.scrollTop, left: pane.scrollLeft, height: pane.clientHeight, width: pane.clientWidth }
      const cells = { row: tall.value, widths: widths.value }
      const to = intoSight(place, cells, { ...sight, head: head.value?.offsetHeight ?? 0 })
      if (to.top !== sight.top || to.left !== sight.left) pane.scrollTo(to)
    },
  }
}

import { computed, shallowRef } from 'vue'
import { blockBetween } from '#electron/desk/grid-block.ts'
import { inside, type Place, type Size } from './grid-keys.ts'

/** Where the cursor of a grid is, and the block that was chosen from there. */
export function useCursor(size: () => Size) {
  const active = shallowRef<Place>({ row: 0, column: 2 })
  const anchor = shallowRef<Place>(active.value)
  const block = computed(() =>
    blockBetween([anchor.value.row, anchor.value.column], [active.value.row, active.value.column]),
  )
  const isBlock = computed(() => block.value.top !== block.value.bottom || block.value.left !== block.value.right)

  function go(place: Place, extend = false): void {
    active.value = inside(place, size())
    if (!extend) anchor.value = active.value
  }

  return {
    active,
    block,
    isBlock,
    go,
    /** All the cells to write into, from the first company to the last. */
    all: () => {
      const { rows, columns } = size()
      anchor.value = { row: 0, column: 2 }
      active.value = inside({ row: rows - 1, column: columns - 1 }, size())
    },
    /** The chosen columns of a row, ends included. */
    spanOf: (row: number): readonly [number, number] => {
      const { top, bottom, left, right } = block.value
      return isBlock.value && row >= top && row <= bottom ? [left, right] : [-1, -1]
    },
  }
}

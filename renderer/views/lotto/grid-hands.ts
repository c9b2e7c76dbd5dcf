import { nextTick, shallowRef, type Ref } from 'vue'
import type { AnySheet } from '#core/service/define.ts'
import type { BatchItemRow } from '#electron/desk/batch.ts'
import type { CellEdit } from '#electron/desk/batch-line.ts'
import type { BatchEdits } from '#renderer/stores/batch-edits.ts'
import type { OpenBatch } from '#renderer/stores/open-batch.ts'
import type { GridColumn } from './grid-columns.ts'
import { isOneCell } from '#electron/desk/grid-block.ts'
import { useCursor } from './grid-cursor.ts'
import { blockEdits, HEAD } from './grid-deeds.ts'
import { gridMove, type GridMove, type Place } from './grid-keys.ts'
import { usePasteToast } from './paste-toast.ts'
import type { Said } from './said-cell.ts'

type Around = {
  readonly batch: OpenBatch
  readonly edits: BatchEdits
  readonly sheet: AnySheet
  readonly shown: () => { readonly rows: readonly BatchItemRow[]; readonly columns: readonly GridColumn[] }
  readonly grid: Readonly<Ref<HTMLElement | null>>
  /** How many rows a page of the screen holds. */
  readonly page: () => number
  /** Brings a cell into sight. */
  readonly reveal: (place: Place) => void
  /** What there is to see of a company. */
  readonly open: (item: BatchItemRow) => void
  readonly attach: (item: BatchItemRow, field: string) => void
  /** The chosen companies are to be taken out of the batch. */
  readonly drop: () => void
}

const STEPS = { down: [1, 0], right: [0, 1], left: [0, -1] } as const

/** The cursor of the grid, and the hand that writes into its cells. */
export function useGridHands(around: Around) {
  const { edits, shown, grid } = around
  const size = () => ({
    rows: shown().rows.length,
    columns: shown().columns.length + HEAD,
    page: around.page(),
  })
  const cursor = useCursor(size)
  const moves = {
    ...{ cursor, size },
    focus: () => grid.value?.focus({ preventScroll: true }),
    write: (all: readonly CellEdit[]) => void edits.write(all),
    go: async (place: Place, extend = false): Promise<void> => {
      cursor.go(place, extend)
      await nextTick()
      around.reveal(cursor.active.value)
    },
  }
  return { ...moves, ...useEditing(around, moves) }
}

type Moves = {
  readonly cursor: ReturnType<typeof useCursor>
  readonly focus: () => void
  readonly write: (all: readonly CellEdit[]) => void
  readonly go: (place: Place) => Promise<void>
}

function useEditing(around: Around, { cursor, focus, write, go }: Moves) {
  const { shown } = around
  const editing = shallowRef<Place & { readonly typed?: string }>()
  const at = ({ row, column }: Place) => ({ item: shown().rows[row], column: shown().columns[column - HEAD] })

  function begin(place: Place, typed?: string): void {
    const { item, column } = at(place)
    if (item === undefined) return
    if (item.stand === 'aperta' && column) beginIn(item, column, { ...place, ...(typed !== undefined && { typed }) })
    else if (typed === undefined) around.open(item)
  }
  function beginIn(item: BatchItemRow, { name, field }: GridColumn, place: Place): void {
    const cell = around.batch.lineNow(item.n)?.cells[name]
    if (cell === undefined || cell.fixed === true) return
    if (field.kind === 'attachments') around.attach(item, name)
    else editing.value = place
  }
  /** Ends what was begun: what was said is kept, and the cursor goes on as the key asked. */
  async function said({ edit, then }: Said): Promise<void> {
    const place = editing.value
    if (place === undefined) return
    const { item, column } = at(place)
    editing.value = undefined
    if (edit && item && column) write([{ n: item.n, field: column.name, ...edit }])
    if (then === 'stay') return
    focus()
    const [down, right] = STEPS[then]
    await go({ row: place.row + down, column: place.column + right })
  }
  function left(): void {
    editing.value = undefined
    focus()
  }
  function click(row: number, column: number, event: MouseEvent): void {
    const { active, isBlock } = cursor
    const isHere = active.value.row === row && active.value.column === column && !isBlock.value
    focus()
    cursor.go({ row, column }, event.shiftKey)
    if (column === 1 || (isHere && !event.shiftKey && column >= HEAD)) begin({ row, column })
  }
  return { editing, begin, said, left, click }
}

type Hands = ReturnType<typeof useGridHands>

/** What keys and clipboard do to the chosen cells. */
export function useGridKeys({ batch, edits, sheet, shown, drop }: Around, hands: Hands) {
  const { cursor, go, write } = hands
  const deeds = blockEdits({ batch, sheet }, shown)

  /** To the first cell that was put back. */
  function follow([first]: readonly CellEdit[]): void {
    const { rows, columns } = shown()
    const row = rows.findIndex(({ n }) => n === first?.n)
    const column = columns.findIndex(({ name }) => name === first?.field)
    if (row >= 0 && column >= 0) void go({ row, column: column + HEAD })
  }
  const acts: Readonly<Record<Exclude<GridMove['move'], 'to' | 'edit'>, () => void>> = {
    clear: () => write(deeds.clear(cursor.block.value)),
    fill: () => write(deeds.fill(cursor.block.value)),
    undo: () => follow(edits.undo()),
    redo: () => follow(edits.redo()),
    all: cursor.all,
    leave: () => cursor.go(cursor.active.value),
    drop,
  }

  return {
    ...acts,
    press: (event: KeyboardEvent) => {
      const deed = gridMove(event, cursor.active.value, hands.size())
      if (deed === undefined) return
      event.preventDefault()
      if (deed.move === 'to') void go(deed.place, deed.extend)
      else if (deed.move === 'edit') hands.begin(cursor.active.value, deed.typed)
      else acts[deed.move]()
    },
    ...useClipboard(deeds, hands),
  }
}

function useClipboard(deeds: ReturnType<typeof blockEdits>, { cursor, editing, left, write }: Hands) {
  const tellOfPaste = usePasteToast()
  return {
    paste: (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (editing.value) {
        if (isOneCell(text)) return
        left() // a block copied from a sheet is for the cells, not for the one line that was opened
      }
      event.preventDefault()
      const { edits, beyond } = deeds.paste(text, cursor.block.value)
      write(edits)
      tellOfPaste(edits, beyond)
    },
    copy: (event: ClipboardEvent) => {
      if (editing.value) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', deeds.copied(cursor.block.value))
    },
  }
}

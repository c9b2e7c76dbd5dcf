/** What fills a bar of a series: the first is plain, each other has lines or dots of its own, for whoever sees no colours. */
export function fillOf(at: number, colour: string, ground: string): string | CanvasPattern {
  const mark = MARKS[at % MARKS.length]
  return mark === undefined ? colour : (tiled(mark, { colour, ground }) ?? colour)
}

const SIDE = 8 // px: a tile shows its mark whole in the thinnest bar, and in the box of a legend
const TINT = 0.22 // of the colour, behind lines of all of it

type Mark = (pen: CanvasRenderingContext2D) => void

const MARKS: readonly (Mark | undefined)[] = [
  undefined,
  lines([-2, 2, 2, -2], [-2, 10, 10, -2], [6, 10, 10, 6]),
  (pen) => {
    for (const middle of [2, 6]) {
      pen.beginPath()
      pen.arc(middle, middle, 1.5, 0, 2 * Math.PI)
      pen.fill()
    }
  },
  lines([-2, 6, 2, 10], [-2, -2, 10, 10], [6, -2, 10, 2]),
  lines([0, 2, 8, 2], [0, 6, 8, 6]),
  lines([2, 0, 2, 8], [6, 0, 6, 8]),
  lines([0, 4, 8, 4], [4, 0, 4, 8]),
]

/** From where to where each goes, in px of a tile. */
function lines(...all: readonly (readonly [number, number, number, number])[]): Mark {
  return (pen) => {
    pen.beginPath()
    for (const [left, top, right, bottom] of all) {
      pen.moveTo(left, top)
      pen.lineTo(right, bottom)
    }
    pen.stroke()
  }
}

type Colours = { readonly colour: string; readonly ground: string }

/** Drawn as fine as the screen is. */
function tiled(mark: Mark, { colour, ground }: Colours): CanvasPattern | undefined {
  const scale = Math.max(1, Math.ceil(devicePixelRatio))
  const tile = document.createElement('canvas')
  tile.width = tile.height = SIDE * scale
  const pen = tile.getContext('2d')
  if (pen === null) return undefined
  pen.scale(scale, scale)
  for (const [fill, alpha] of [
    [ground, 1],
    [colour, TINT],
  ] as const) {
    pen.fillStyle = fill
    pen.globalAlpha = alpha
    pen.fillRect(0, 0, SIDE, SIDE)
  }
  Object.assign(pen, { globalAlpha: 1, strokeStyle: colour, lineWidth: 1.75 })
  mark(pen)
  const pattern = pen.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / scale))
  return pattern ?? undefined
}

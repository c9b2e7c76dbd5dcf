import type { Virtualizer } from '@tanstack/vue-virtual'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { drawnAhead } from './drawn-ahead.ts'

/** Ten rows of 32 px are seen of a hundred, those from the tenth to the thirtieth are drawn. */
class Pane extends EventTarget {
  scrollTop = 400
  scrollLeft = 0
  to(top: number) {
    this.scrollTop = top
    this.dispatchEvent(new Event('scroll'))
  }
}

let pane: Pane
let idle: (() => void)[]
let told: number[]
let stop: (() => void) | undefined
beforeEach(() => {
  pane = new Pane()
  idle = []
  told = []
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  vi.stubGlobal('cancelIdleCallback', (n: number) => void (idle[n - 1] = () => undefined))
  stop = drawnAhead(rowsIn(pane), (offset) => told.push(offset))
  told.length = 0
})
afterEach(() => {
  stop?.()
  vi.unstubAllGlobals()
})

function rowsIn(scrollElement: Pane) {
  const drawn = Array.from({ length: 21 }, (_, n) => ({ start: (10 + n) * 32, end: (11 + n) * 32 }))
  return {
    ...{ scrollElement, targetWindow: globalThis, scrollRect: { height: 320, width: 800 } },
    options: { horizontal: false, isRtl: false, useScrollendEvent: true, isScrollingResetDelay: 0 },
    getVirtualItems: () => drawn,
    getTotalSize: () => 100 * 32,
  } as unknown as Virtualizer<HTMLElement, Element>
}

const rest = () => {
  for (const work of idle) work()
}

it('draws at once what comes into sight and is not drawn', () => {
  pane.to(700) // as far as 1,020 of the 992 that are drawn
  pane.to(300) // above the first
  expect(told).toEqual([700, 300])
})

it('leaves what is out of sight until the page is idle, and tells only of the last place', () => {
  pane.to(432)
  pane.to(464)
  expect(told).toEqual([])
  rest()
  expect(told).toEqual([464])
})

it('tells nothing late of a place that was left for one that is not drawn', () => {
  pane.to(432)
  pane.to(2_000)
  rest()
  expect(told).toEqual([2_000])
})

it('tells nothing more once it is over', () => {
  pane.to(432)
  stop?.()
  rest()
  pane.to(2_000)
  expect(told).toEqual([])
})

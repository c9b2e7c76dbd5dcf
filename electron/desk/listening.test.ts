import { expect, it } from 'vitest'
import { listening } from './listening.ts'

/** A hearing that ends when it is told to. */
function slowHearing() {
  const ends: (() => void)[] = []
  const hear = () => new Promise<void>((resolve) => void ends.push(resolve))
  return { hear, times: () => ends.length, end: () => ends.at(-1)?.() }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

it('hears one time after the other, and once more for all that was said meanwhile', async () => {
  const { hear, times, end } = slowHearing()
  const ear = listening(hear)
  ear.more()
  await turn()
  expect(times()).toBe(1)
  for (let said = 0; said < 3; said += 1) ear.more()
  await turn()
  expect(times()).toBe(1)
  end()
  await turn()
  expect(times()).toBe(2)

  let isOver = false
  const over = ear.over().then(() => (isOver = true))
  await turn()
  expect(isOver).toBe(false)
  end()
  await over
  expect(times()).toBe(2)
})

it('hears again what is said when nothing is being heard, also after a hearing that failed', async () => {
  let times = 0
  const ear = listening(() => (times++ === 0 ? Promise.reject(new Error('rete caduta')) : Promise.resolve()))
  ear.more()
  await ear.over()
  ear.more()
  await ear.over()
  expect(times).toBe(2)
})

it('has heard all where nothing was said', async () => {
  await listening(() => Promise.reject(new Error('nobody spoke'))).over()
})

import type { Engine } from '#core/engine/engine.ts'
import { submit } from '#core/engine/submit.ts'
import type { Queue } from './queue.ts'

/** No queue at all: a request is decided on arrival, or not taken. */
export function inlineQueue(engine: Engine): Queue {
  const nothing = () => Promise.resolve()
  return {
    take: (batch, mittente) => submit(engine, batch, mittente),
    start: nothing,
    stop: nothing,
    parked: () => Promise.resolve([]),
    resume: () => Promise.resolve(0),
    figures: () => Promise.resolve({ waiting: 0, running: 0, parked: 0 }),
  }
}

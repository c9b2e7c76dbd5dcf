import type { Answers } from '#core/engine/batch.ts'
import type { Failure } from '#core/kernel/failure.ts'

/** When a core decides what it is handed: on arrival, or as soon as somebody has time. */
export type Queue = {
  /** Takes what somebody hands in; each is acknowledged when it is on the disk. `mittente` is who hands it in. */
  take(batch: readonly unknown[], mittente?: string): Promise<Answers>
  /** From now on this process decides what waits. */
  start(): Promise<void>
  /** Ends what is under way and takes nothing more; what waits goes on waiting. */
  stop(): Promise<void>
  /** Requests that nobody could decide, however often it was tried: they wait for a person, for ever. */
  parked(limit: number): Promise<readonly Parked[]>
  /** Tries parked requests again, at most `limit`; gives how many. */
  resume(limit: number): Promise<number>
  /** How many jobs there are of each, of one request or of some that came together; at most a minute old. */
  figures(): Promise<QueueFigures>
}

export type QueueFigures = Readonly<Record<'waiting' | 'running' | 'parked', number>>

export type Parked = { readonly request: string; readonly why?: Failure }

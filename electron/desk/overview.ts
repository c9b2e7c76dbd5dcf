import type { Deadline } from './deadlines.ts'

/** What a studio finds in the morning. */
export type Overview = {
  readonly companies: number
  readonly unread: number
  /** Refused, and nobody has gone on from there. */
  readonly toMend: number
  readonly queued: number
  readonly drafts: number
  /** Why requests stand still, by the code of what went wrong. */
  readonly parked: readonly { readonly code: string; readonly n: number }[]
  readonly deadlines: readonly Deadline[]
  /** Requests opened in each of the last weeks, oldest first, by its Monday; drafts are none. */
  readonly weeks: readonly { readonly from: string; readonly n: number }[]
  readonly outcomes: readonly { readonly service: string; readonly accolte: number; readonly nonAccolte: number }[]
}

export type Overviews = {
  read(): Promise<Overview>
  /** What lies ahead, nearest first. */
  deadlines(): Promise<readonly Deadline[]>
}

import type { Desk } from '#electron/desk/desk.ts'
import { tellNext } from '#electron/desk/tell.ts'
import type { Push } from './push.ts'
import type { Timer } from './timer.ts'

type Telling = { readonly push: Push; readonly timer: Timer; readonly look: () => void }

/** Tells the window what is new, and the desktop when the studio wants to be told; looks again when that comes. */
export class NoticeTeller {
  readonly #desk: Pick<Desk, 'store' | 'clock'>
  readonly #around: Telling
  #seen = 0
  #pending: { cancel(): void } | undefined

  constructor(desk: Pick<Desk, 'store' | 'clock'>, around: Telling) {
    this.#desk = desk
    this.#around = around
  }

  /** One look; the caller sees to it that no other is under way. */
  async tell(): Promise<void> {
    this.#pending?.cancel()
    const { push, timer, look } = this.#around
    const { digests, news, last, again } = await tellNext(this.#desk, this.#seen)
    this.#seen = last
    const rows = news.flatMap(({ kind, row }) => (kind === 'esito' && row ? [row] : []))
    if (rows.length > 0) push('outcomes', { rows })
    const answers = news.filter(({ kind }) => kind === 'risposta')
    if (answers.length > 0) push('answers', { avvisi: answers })
    if (digests.length > 0) push('notices', { digests })
    if (news.length > 0) push('inbox.changed', { unseen: await this.#desk.store.unseen() })
    if (again !== undefined) this.#pending = timer.after(again, look)
  }

  stop(): void {
    this.#pending?.cancel()
  }
}

const MINUTE = 60_000
const TOLERATED = 3 // within a minute; more is no accident, and trying again would only burn the battery

/** Tells an accident from a program that cannot stand. */
export class CrashLoop {
  #falls: readonly number[] = []

  /** Notes a fall; true while it is worth starting again. */
  mayRise(now: Date): boolean {
    this.#falls = [...this.#falls.filter((at) => at > now.getTime() - MINUTE), now.getTime()]
    return this.#falls.length <= TOLERATED
  }

  /** True once the last fall is a minute old: whoever asks again may have another try. */
  isOver(now: Date): boolean {
    return this.#falls.every((at) => at <= now.getTime() - MINUTE)
  }
}

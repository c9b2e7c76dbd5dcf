import { dayAfter } from '#core/kernel/civil-day.ts'

/** By what the last word on a company that somebody was told is known, and of what it was said: from one day to before another. */
export type ToldWord = {
  readonly azienda: string
  /** Digest of the marks it was said of. */
  readonly segni: string
  readonly impronta: string
  readonly dal: string
  readonly al: string
}

/** Whether it would be said again, letter by letter: nothing was written since, and no day came on which something begins or ends. */
export function stillHolds(word: ToldWord, segni: string, oggi: string): boolean {
  return word.segni === segni && word.dal <= oggi && oggi < word.al
}

const DAYS = /"(\d{4}-\d{2}-\d{2})"/g

/**
 * The first day on which the same text may say something else, though nobody wrote: what it names begins or ends then, or has
 * ended the day before. With a month the oldest one goes out of sight.
 */
export function holdsUntil(text: string, oggi: string): string {
  let until = beginningOfNextMonth(oggi)
  for (const [, day = ''] of text.matchAll(DAYS)) {
    const turn = day === oggi ? dayAfter(oggi) : day
    if (turn > oggi && turn < until) until = turn
  }
  return until
}

function beginningOfNextMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}-01`
}

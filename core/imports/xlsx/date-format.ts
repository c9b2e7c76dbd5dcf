/** Whether a custom number format shows a day: it has a day or a year outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
  return /[dyag]/i.test(bare.replace(/general/gi, ''))
}

const DAY_MS = 86_400_000
// Excel believes that 1900 was a leap year: from March 1900 on, day 1 is as if it were 31 December 1899.
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
// 31 December 9999.
const LAST = 2_958_465

/** The ISO day of a serial number; nothing for a number that is no day. */
export function dayOfSerial(serial: number, since1904: boolean): string | undefined {
  if (!(serial >= 0 && serial <= LAST)) return undefined
  const date = new Date((since1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS)
  return date.toISOString().slice(0, 10)
}

import { no, ok, type Result } from '#core/kernel/result.ts'

/** Digits and letters that nobody takes for one another on paper (Crockford's). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const READABLE = /^[0-9A-HJKMNP-TV-Z]+$/
const DATA = 27
const GROUP = 4
/** Prime, so that one wrong letter, or two letters exchanged, never pass. */
const MODULUS = 31

/** Random bytes that a recovery code is made of: 27 letters of five bits. */
export const RECOVERY_BYTES = DATA

/** A code of 28 letters in groups of four, 135 bits of chance and a letter that checks the others. */
export function recoveryCode(random: Uint8Array): string {
  const data = Array.from(random.subarray(0, DATA), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return grouped(data + checkLetter(data))
}

/**
 * Reads a code as somebody copied it from paper, in any case and spacing. Refused: `recovery-code-length`,
 * `recovery-code-mistyped` (a letter is wrong, or two are exchanged).
 */
export function readRecoveryCode(typed: string): Result<string, 'recovery-code-length' | 'recovery-code-mistyped'> {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1').replace(/U/g, 'V')
  if (letters.length !== DATA + 1) return no('recovery-code-length')
  const isRight = READABLE.test(letters) && checkLetter(letters) === letters.at(-1)
  return isRight ? ok(grouped(letters)) : no('recovery-code-mistyped')
}

function checkLetter(letters: string): string {
  let sum = 0
  for (let at = 0; at < DATA; at++) sum += (at + 1) * LETTERS.indexOf(letters.charAt(at))
  return LETTERS[sum % MODULUS] as string
}

function grouped(letters: string): string {
  return (letters.match(new RegExp(`.{${String(GROUP)}}`, 'g')) ?? []).join('-')
}

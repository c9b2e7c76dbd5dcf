import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ok } from '#core/kernel/result.ts'
import { readRecoveryCode, RECOVERY_BYTES, recoveryCode } from './recovery-code.ts'

const code = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES }).map(recoveryCode)

it('reads every code it made, however it was copied', () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(made).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
      expect(readRecoveryCode(made)).toEqual(ok(made))
      const copied = made.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
      expect(readRecoveryCode(` ${copied}\n`)).toEqual(ok(made))
    }),
  )
})

it('sees one letter that is wrong', () => {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const place = fc.nat({ max: 26 })
  fc.assert(
    fc.property(code, place, fc.nat({ max: 31 }), (made, at, which) => {
      const plain = made.replaceAll('-', '')
      const now = letters.indexOf(plain[at] as string)
      // the one exchange that a check modulo 31 cannot see
      fc.pre(Math.abs(now - which) !== 31 && now !== which)
      const wrong = plain.slice(0, at) + letters.charAt(which) + plain.slice(at + 1)
      expect(readRecoveryCode(wrong)).toMatchObject({ failure: 'recovery-code-mistyped' })
    }),
  )
})

it('tells a code that is cut from one that is mistyped', () => {
  expect(readRecoveryCode('ABCD-EFGH')).toMatchObject({ failure: 'recovery-code-length' })
  expect(readRecoveryCode('!'.repeat(28))).toMatchObject({ failure: 'recovery-code-mistyped' })
})

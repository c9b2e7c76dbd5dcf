import { afterEach, expect, it, vi } from 'vitest'
import { report } from '#electron/main/report.ts'

afterEach(() => void vi.restoreAllMocks())

it('tells where it happened and nothing of what was said', () => {
  const lines: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))

  report(new TypeError('RSSMRA80A01H501U\nis not valid'))

  expect(lines.join()).toMatch(/^\[scrittoio\] TypeError\n\s+at /)
  expect(lines.join()).not.toMatch(/RSSMRA|valid/)
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Failure } from '#core/kernel/failure.ts'
import { failureFrom, isProblemCode, problemOf } from './problem.ts'

const failure: Failure = { code: 'gia-decisa', retry: 'never', details: { protocollo: 'ST-2026-0000001' } }

describe('A problem document', () => {
  it('says what was refused, and is read back as it was', () => {
    const document = problemOf(failure, 'r1')
    expect(document).toMatchObject({ type: 'urn:scrittoio:problema:gia-decisa', status: 409, requestId: 'r1' })
    expect(failureFrom(document)).toEqual(failure)
  })

  it('passes on a code that the wire does not know: later or never, as it came', () => {
    expect(problemOf({ code: 'nuovo', retry: 'never' }, 'r1')).toMatchObject({ code: 'nuovo', status: 422 })
    expect(problemOf({ code: 'nuovo', retry: 'later' }, 'r1')).toMatchObject({ code: 'nuovo', status: 503 })
  })

  it.each(['core/engine', 'core/http', 'core/http/answers'])(
    'has a status of its own for all that %s refuses',
    (folder) => {
      const codes = readdirSync(folder)
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .flatMap((file) => [
          ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/(?:never\(|code: |broken\(\w+, )'([\w-]+)'/g),
        ])
        .map(([, code = '']) => code)
      expect(codes.length).toBeGreaterThan(3)
      expect(codes.filter((code) => !isProblemCode(code))).toEqual([])
    },
  )
})

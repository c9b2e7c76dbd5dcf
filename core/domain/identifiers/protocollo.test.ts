import { expect, it } from 'vitest'
import { protocolloIn } from './protocollo.ts'

it.each(['ST-2026-0000123', ' st-2026-123 ', 'st 2026 0000123', 'ST20260000123'])(
  'reads a whole protocollo in %j',
  (typed) => expect(protocolloIn(typed)).toBe('ST-2026-0000123'),
)

it.each(['', 'ST-2026', '2026-0000123', 'ST-2026-00001234', 'ST-26-123', 'CM-2026-0000123', 'ST-2026-0000123 rossi'])(
  'reads none in %j',
  (typed) => expect(protocolloIn(typed)).toBeUndefined(),
)

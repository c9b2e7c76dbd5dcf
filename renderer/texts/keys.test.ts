import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function keysOn(userAgent: string) {
  vi.resetModules()
  vi.stubGlobal('navigator', { userAgent })
  const { kbds, writtenKey, heard } = await import('./keys.ts')
  return { kbds, writtenKey, heard }
}

it('writes the keys of a PC by their names', async () => {
  const { kbds, writtenKey, heard } = await keysOn('Mozilla/5.0 (Windows NT 10.0; Win64; x64)')

  expect([kbds('sameSubject'), writtenKey('queue')]).toEqual([['Ctrl', 'Maiusc', 'Invio'], 'Ctrl+Invio'])
  expect(heard('queue')).toEqual({ 'aria-keyshortcuts': 'Control+Enter' })
})

it('writes the other key for the same where single signs are switched off', async () => {
  const { kbds, heard } = await keysOn('Mozilla/5.0 (Windows NT 10.0; Win64; x64)')
  const { allowBareKeys } = await import('./bare-keys.ts')
  expect(kbds('sheet')).toEqual(['?'])

  allowBareKeys(false)

  expect(kbds('sheet')).toEqual(['F1'])
  expect(heard('sheet')).toEqual({ 'aria-keyshortcuts': 'F1' })
})

it('writes those of a Mac by its signs', async () => {
  const { kbds, writtenKey, heard } = await keysOn('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')

  expect([kbds('sameSubject'), writtenKey('queue')]).toEqual([['⌘', '⇧', '↩'], '⌘↩'])
  expect(heard('queue')).toEqual({ 'aria-keyshortcuts': 'Meta+Enter' })
})

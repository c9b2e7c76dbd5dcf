import { expect, it } from 'vitest'
import { backendEnvironment } from '#electron/main/backend-environment.ts'

const around = { PATH: '/bin', SCRITTOIO_OGGI: '2026-11-23', SCRITTOIO_HOME: '/altrove' }

it('tells the backend its folder, and in development the day that was set', () => {
  expect(backendEnvironment(around, { home: '/studio', isPackaged: false })).toEqual({
    PATH: '/bin',
    SCRITTOIO_OGGI: '2026-11-23',
    SCRITTOIO_HOME: '/studio',
  })
})

it('lets nobody set the day of the packed app', () => {
  expect(backendEnvironment(around, { home: '/studio', isPackaged: true })).toEqual({
    PATH: '/bin',
    SCRITTOIO_HOME: '/studio',
  })
})

import { expect, it } from 'vitest'
import { dettaglio } from '#renderer/texts/comunicazioni.ts'
import { troubleOf } from './trouble.ts'

it('finds nothing wrong with a request that is here', () => {
  expect(troubleOf(undefined, false)).toBeUndefined()
})

it('offers to ask again only when that may help', () => {
  expect(troubleOf({ code: 'unknown-task', retry: 'never' }, false)).toMatchObject({
    title: dettaglio.missing,
    again: false,
  })
  expect(troubleOf({ code: 'unexpected', retry: 'later' }, false)).toMatchObject({ again: true })
  expect(troubleOf(undefined, true)).toMatchObject({ again: false })
})

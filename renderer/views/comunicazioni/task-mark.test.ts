import { expect, it } from 'vitest'
import { failureText } from '#renderer/texts/failures.ts'
import { taskLook, waitText } from './task-mark.ts'

const failure = { code: 'unreachable', retry: 'later' } as const
const dueAt = new Date(2026, 10, 23, 12, 30).toISOString()
const now = new Date(2026, 10, 23, 12, 0)

it('shows the outcome of a decided task, and the state of any other', () => {
  expect(taskLook({ state: 'done', esito: 'non-accolta' })).toMatchObject({ label: 'Non Accolta', tone: 'bad' })
  expect(taskLook({ state: 'done', esito: 'accolta' })).toMatchObject({ label: 'Accolta', tone: 'good' })
  expect(taskLook({ state: 'parked' })).toMatchObject({ label: 'Parcheggiata', tone: 'warn' })
})

it('says why a parked task stands still, and when a queued one is tried again', () => {
  expect(waitText({ state: 'parked', failure }, now)).toBe(failureText(failure))
  expect(waitText({ state: 'queued', failure, dueAt }, now)).toBe('Riprova: 12:30')
})

it('says nothing of a task that nothing went wrong with', () => {
  expect(waitText({ state: 'queued', dueAt }, now)).toBeUndefined()
})

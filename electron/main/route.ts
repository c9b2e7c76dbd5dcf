import { calls, FILE_CALLS, type FileCall, type Input } from '#electron/bridge/calls.ts'
import type { Answer } from './answer.ts'
import type { BackendHost } from './backend-host.ts'
import type { ChosenFiles } from './files.ts'
import type { OwnAnswers } from './own-answers.ts'

/** Sends each call to whoever answers it. A file's token becomes its path only here, on the way to the backend. */
export function route(own: OwnAnswers, files: ChosenFiles, backend: Pick<BackendHost, 'call'>): Answer {
  return (name, input) => {
    if (calls[name].where === 'main') return (own[name as keyof OwnAnswers] as Anything)(input)
    if (!(FILE_CALLS as readonly string[]).includes(name)) return backend.call(name, input)
    const { token, ...rest } = input as Input<FileCall>
    const path = files.pathOf(token)
    return path === undefined ? Promise.resolve(NOT_CHOSEN) : backend.call(name, { ...rest, path })
  }
}

type Anything = (input: unknown) => ReturnType<Answer>

const NOT_CHOSEN = { ok: false, failure: { code: 'file-not-chosen', retry: 'never' } } as const

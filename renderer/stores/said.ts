import type { Loose } from '#core/forms/loose.ts'
import type { Input } from '#electron/bridge/calls.ts'

/** Answers as the bridge takes them: what was emptied is left out. */
export function said(answers: Loose): Input<'tasks.save'>['answers'] {
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined)
  return Object.fromEntries(given) as Input<'tasks.save'>['answers']
}

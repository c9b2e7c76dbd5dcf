import { expect, it } from 'vitest'
import { askedBy } from './draft-keys.ts'

const press = (key: string, ...held: readonly ('ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey')[]) =>
  askedBy({
    key,
    ...{ ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
    ...Object.fromEntries(held.map((one) => [one, true])),
  })

it.each([
  ['Ctrl+Enter queues', press('Enter', 'ctrlKey'), 'request'],
  ['and so does Cmd+Enter', press('Enter', 'metaKey'), 'request'],
  ['with Shift another of the same oggetto follows', press('Enter', 'ctrlKey', 'shiftKey'), 'same-subject'],
  ['with Alt another of the same company', press('Enter', 'ctrlKey', 'altKey'), 'same-company'],
  ['Ctrl+S saves', press('s', 'ctrlKey'), 'save'],
  ['Enter alone is the field’s', press('Enter'), undefined],
  ['Ctrl+Shift+S asks nothing', press('S', 'ctrlKey', 'shiftKey'), undefined],
])('%s', (_, asked, expected) => expect(asked).toBe(expected))

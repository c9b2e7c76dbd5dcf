import type { OptionWords } from './option.ts'
import { optionWords } from './words.it.ts'

/** No words at all: whoever judges a mask reads what its options stand for, not what they are called. */
export const unworded = Object.fromEntries(
  Object.entries(optionWords).map(([name, worded]) => [name, typeof worded === 'string' ? '' : () => '']),
) as unknown as OptionWords

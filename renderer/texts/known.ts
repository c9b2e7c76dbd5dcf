import { common } from './common.ts'

/** How many a list has, in the words of the list: nothing for none, and no more than somebody counted. */
export function known(
  { total, isMore }: { readonly total: number; readonly isMore: boolean },
  words: (n: number) => string,
): string {
  if (total === 0) return ''
  return isMore ? common.orMore(words(total)) : words(total)
}

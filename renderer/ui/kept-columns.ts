import { ref, watch, type Ref } from 'vue'

/** Which columns of a list are shown: `among` are known ones in the list's own order, `use` those shown, as they were left under that name. */
export type KeptColumns<Id extends string> = {
  readonly among: (names: readonly string[] | undefined) => readonly Id[]
  readonly use: () => Ref<readonly Id[]>
}

export function keptColumns<Id extends string>(
  name: string,
  all: readonly { readonly id: Id }[],
  first: readonly Id[],
): KeptColumns<Id> {
  const among = (names: readonly string[] | undefined) =>
    names === undefined ? first : all.filter(({ id }) => names.includes(id)).map(({ id }) => id)
  return {
    among,
    use: () => {
      const shown = ref(among(remembered(name))) as Ref<readonly Id[]>
      watch(shown, (now) => localStorage.setItem(name, JSON.stringify(now)))
      return shown
    },
  }
}

function remembered(name: string): readonly string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return Array.isArray(kept) ? kept.map(String) : undefined
  } catch {
    return undefined
  }
}

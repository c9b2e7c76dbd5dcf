/** What was lately made of each key; the oldest gives way. For pure work that is asked for again and again. */
export function lately<Key, Made extends object | string | null>(
  limit: number,
  make: (key: Key) => Made,
): (key: Key) => Made {
  const made = new Map<Key, Made>()
  // in the order they came, round and round: a map that is always deleted from its front is looked through for it
  const keys: Key[] = []
  let next = 0
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    if (keys.length === limit) made.delete(keys[next] as Key)
    keys[next] = key
    next = (next + 1) % limit
    made.set(key, value)
    return value
  }
}

/** What was lately made of each key; the oldest gives way. For pure work that is asked for again and again. */
export function lately<Key, Made extends object | string | null>(
  limit: number,
  make: (key: Key) => Made,
): (key: Key) => Made {
  const made = new Map<Key, Made>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    if (made.size >= limit) for (const oldest of made.keys()) if (made.delete(oldest)) break
    made.set(key, value)
    return value
  }
}

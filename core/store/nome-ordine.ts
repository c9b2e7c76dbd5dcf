/** Lower case and no accents: what lists are ordered by. */
export function nomeOrdine(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

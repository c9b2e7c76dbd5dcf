/** The one form in which many receipts go into a file. */
const FORMATO = 'scrittoio-ricevute/1'

/** A file of receipts: one alone as it was signed, more of them as JSON, which any program reads. */
export function receiptFile(format: 'jws' | 'json', all: readonly string[]): string {
  if (format === 'jws' && all.length === 1) return `${all[0] ?? ''}\n`
  return `${JSON.stringify({ formato: FORMATO, ricevute: all }, undefined, 2)}\n`
}

/** The receipts in a file that somebody chose; a text that is none is given as it is, to be told so. */
export function receiptsIn(text: string): readonly string[] {
  const plain = text.trim()
  if (!plain.startsWith('{')) return plain.split(/\s+/)
  try {
    const { ricevute, jws } = JSON.parse(plain) as { readonly ricevute?: unknown; readonly jws?: unknown }
    if (typeof jws === 'string') return [jws]
    const all = Array.isArray(ricevute) ? ricevute.filter((one) => typeof one === 'string') : []
    return all.length > 0 ? all : [plain]
  } catch {
    return [plain]
  }
}

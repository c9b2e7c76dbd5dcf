/** A file shown as evidence, by the SHA-256 of what it holds, without what it holds. */
export type Allegato = {
  readonly hash: string
  readonly nome: string
  readonly tipo: TipoAllegato
  readonly bytes: number
}

export const TIPI_ALLEGATO = ['pdf', 'jpeg', 'png', 'p7m'] as const
export type TipoAllegato = (typeof TIPI_ALLEGATO)[number]

type Opening = { readonly tipo: TipoAllegato; readonly bytes: readonly number[] }

/** How a file of each kind begins; a .p7m is a DER SEQUENCE of more than 127 bytes that names signedData. */
const OPENINGS: readonly Opening[] = [
  { tipo: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { tipo: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { tipo: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

/** The object identifier of PKCS#7 signedData, 1.2.840.113549.1.7.2, in DER. */
const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]
const DER_HEAD = 7 // the longest SEQUENCE header before it: tag, length of length, four bytes of it, and one spare

/** What a file is by what it holds, whatever it is called; `undefined` for what no request may show. */
export function tipoAllegato(contenuto: Uint8Array): TipoAllegato | undefined {
  const known = OPENINGS.find(({ bytes }) => beginsWith(contenuto, bytes, 0))
  return known?.tipo ?? (isSigned(contenuto) ? 'p7m' : undefined)
}

function isSigned(contenuto: Uint8Array): boolean {
  if (contenuto[0] !== 0x30) return false
  return Array.from({ length: DER_HEAD }, (_, at) => at).some((at) => beginsWith(contenuto, SIGNED_DATA, at))
}

function beginsWith(contenuto: Uint8Array, bytes: readonly number[], at: number): boolean {
  return bytes.every((byte, index) => contenuto[at + index] === byte)
}

/**
 * The layout this reader accepts (domain: UniEmens; the official XSD is not at hand). One file, many companies:
 *
 *   DenunceMensili
 *     Azienda*                        AnnoMeseDenuncia (AAAA-MM), CFAzienda, RagSocAzienda, before the positions
 *       PosContributiva*              @TipoRegolarizz?
 *         Matricola
 *         DenunciaIndividuale*        counted, never looked into; of its attributes only whether TipoRegolarizz is there
 *         DenunciaAziendale?          @TipoRegolarizz?
 *           NumLavoratori, ForzaAziendale
 *           DatiQuadraturaRetrContr   NumDenIndiv, TotaleADebito, TotaleACredito (euros, with or without decimals)
 *
 * Namespace prefixes are ignored. What these two tables do not name is skipped with everything in it, unread:
 * health data of workers and the other gestioni never reach a variable.
 */
const NESTS = {
  document: { DenunceMensili: 'flusso' },
  flusso: { Azienda: 'azienda' },
  azienda: { PosContributiva: 'posizione' },
  posizione: { DenunciaAziendale: 'aziendale' },
  aziendale: { DatiQuadraturaRetrContr: 'quadratura' },
  quadratura: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export type Nest = keyof typeof NESTS

const LEAVES = {
  document: [],
  flusso: [],
  azienda: ['AnnoMeseDenuncia', 'CFAzienda', 'RagSocAzienda'],
  posizione: ['Matricola'],
  aziendale: ['NumLavoratori', 'ForzaAziendale'],
  quadratura: ['NumDenIndiv', 'TotaleADebito', 'TotaleACredito'],
} as const satisfies Readonly<Record<Nest, readonly string[]>>

export type Leaf = (typeof LEAVES)[Nest][number]

/** Where an element sits: a container to enter, a leaf to read, or neither. */
export function nestIn(nest: Nest, name: string): Nest | undefined {
  const inner: Readonly<Partial<Record<string, Nest>>> = NESTS[nest]
  return Object.hasOwn(inner, name) ? inner[name] : undefined
}

export function isLeafOf(nest: Nest, name: string): name is Leaf {
  return (LEAVES[nest] as readonly string[]).includes(name)
}

import { hashOf, type AuditEntry, type Head } from './entry.ts'
import type { AuditLog } from './log.ts'

/** What is wrong with the first link that does not hold. */
export type Flaw =
  /** What it says is not what its hash was made of. */
  | 'alterata'
  /** It does not hold the hash of the one before. */
  | 'scollegata'
  /** There is no such entry, though there were more. */
  | 'mancante'
  /** It is not the one that somebody noted elsewhere. */
  | 'diversa'

export type Verdict =
  { readonly intact: true; readonly head: Head } | { readonly intact: false; readonly seq: number; readonly flaw: Flaw }

type Parts = {
  readonly log: Pick<AuditLog, 'page' | 'head'>
  readonly digest: (text: string) => string
  /** Heads that were noted elsewhere: who rewrites the whole chain cannot rewrite those. */
  readonly anchors?: readonly Head[]
}

const PAGE = 500

/** Goes through the whole register and names the first link that does not hold. */
export async function verifyRegister({ log, digest, anchors = [] }: Parts): Promise<Verdict> {
  // read first: what is added meanwhile comes after it
  const known = [...anchors, await log.head()]
  let last: Head = { seq: 0, hash: '' }
  for (;;) {
    const page = await log.page(last.seq, PAGE)
    for (const entry of page) {
      const flaw = flawOf(entry, last, digest) ?? otherThan(known, entry)
      // where one is missing, the one that should be there is named
      if (flaw !== undefined) return broken(flaw === 'mancante' ? last.seq + 1 : entry.seq, flaw)
      last = { seq: entry.seq, hash: entry.hash }
    }
    if (page.length === 0) return endsAt(last, known)
  }
}

/** The chain ends well where no later link was ever known. */
function endsAt(last: Head, known: readonly Head[]): Verdict {
  return known.some(({ seq }) => seq > last.seq) ? broken(last.seq + 1, 'mancante') : { intact: true, head: last }
}

function flawOf(entry: AuditEntry, last: Head, digest: (text: string) => string): Flaw | undefined {
  if (entry.seq !== last.seq + 1) return 'mancante'
  if (hashOf(entry, digest) !== entry.hash) return 'alterata'
  return entry.previous === last.hash ? undefined : 'scollegata'
}

function otherThan(known: readonly Head[], { seq, hash }: AuditEntry): Flaw | undefined {
  return known.some((one) => one.seq === seq && one.hash !== hash) ? 'diversa' : undefined
}

function broken(seq: number, flaw: Flaw): Verdict {
  return { intact: false, seq, flaw }
}

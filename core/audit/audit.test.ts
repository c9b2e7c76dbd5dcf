import { describe, expect, it } from 'vitest'
import { canonical } from '#core/kernel/canonical.ts'
import { no, ok } from '#core/kernel/result.ts'
import { sha256 } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { noteOf } from '#test/kit/register.ts'
import { identityOf } from '#test/kit/relations.ts'
import { deed, linked, type AuditEntry, type AuditNote, type Head } from './entry.ts'
import { audited } from './log.ts'
import { verifyRegister } from './verify.ts'

const NONE: Head = { seq: 0, hash: '' }
const chain = linked(
  [1, 2, 3, 4, 5].map((n) => noteOf(n)),
  NONE,
  sha256,
)
const headOf = (entries: readonly AuditEntry[]): Head => entries.at(-1) ?? NONE

/** What verification says of a register that holds those entries; small pages, so that a chain has more than one. */
function verdict(entries: readonly AuditEntry[], { head = headOf(chain), anchors = [] as readonly Head[] } = {}) {
  const log = {
    page: async (after: number) => entries.filter(({ seq }) => seq > after).slice(0, 2),
    head: async () => head,
  }
  return verifyRegister({ log, digest: sha256, anchors })
}

const replaced = (at: number, by: Partial<AuditEntry>) => chain.map((one, n) => (n === at ? { ...one, ...by } : one))
/** An entry that somebody changed, with the hash that goes with it. */
const forged = (at: number, by: Partial<AuditNote>) => {
  const before = chain[at - 1] ?? NONE
  return replaced(at, linked([{ ...noteOf(at + 1), ...by }], before, sha256)[0]!)
}

describe('A register', () => {
  it('that nobody touched is intact', async () => {
    expect(await verdict(chain)).toEqual({ intact: true, head: { seq: 5, hash: chain[4]?.hash } })
    expect(await verdict([], { head: NONE })).toEqual({ intact: true, head: NONE })
  })

  it('is chained by the canonical JSON of its entries, with or without a token and a reason', () => {
    const notes = [noteOf(1), { ...noteOf(2), token: 'T1', reason: 'non-autorizzato', outcome: 'rifiutata' as const }]
    for (const { hash, ...link } of linked(notes, headOf(chain), sha256)) expect(hash).toBe(sha256(canonical(link)))
  })

  const told: readonly (keyof AuditEntry)[] = ['at', 'actor', 'token', 'action', 'object', 'outcome', 'reason', 'trace']
  it.each(chain.flatMap((_, at) => told.map((field) => [field, at] as const)))(
    'does not hide that the %s of entry %i was changed',
    async (field, at) => {
      const tampered = replaced(at, { [field]: 'altro' })
      expect(await verdict(tampered)).toEqual({ intact: false, seq: at + 1, flaw: 'alterata' })
    },
  )

  it.each([0, 1, 2, 3])(
    'does not hide that entry %i was changed and hashed anew: the next one does not follow',
    async (at) => {
      expect(await verdict(forged(at, { actor: 'ALTRI' }))).toEqual({ intact: false, seq: at + 2, flaw: 'scollegata' })
    },
  )

  it('does not hide that the last one was changed and hashed anew', async () => {
    expect(await verdict(forged(4, { actor: 'ALTRI' }))).toEqual({ intact: false, seq: 5, flaw: 'diversa' })
  })

  it.each([0, 1, 2, 3, 4])('does not hide that entry %i was taken away', async (at) => {
    expect(await verdict(chain.toSpliced(at, 1))).toEqual({ intact: false, seq: at + 1, flaw: 'mancante' })
  })

  it('does not hide that entries changed places', async () => {
    const swapped = chain.map((one, n) => ({ ...(chain[n === 1 ? 2 : n === 2 ? 1 : n] ?? one), seq: one.seq }))
    expect(await verdict(swapped)).toEqual({ intact: false, seq: 2, flaw: 'alterata' })
  })

  it('does not hide that it was written anew from some point on, from who noted a head elsewhere', async () => {
    const anew = [...chain.slice(0, 2), ...linked([noteOf(9), noteOf(9), noteOf(9)], chain[1] ?? NONE, sha256)]
    const head = headOf(anew)
    expect(await verdict(anew, { head })).toMatchObject({ intact: true })
    expect(await verdict(anew, { head, anchors: [headOf(chain)] })).toEqual({ intact: false, seq: 5, flaw: 'diversa' })
    const shorter = { head: headOf(chain.slice(0, 3)), anchors: [headOf(chain)] }
    expect(await verdict(chain.slice(0, 3), shorter)).toEqual({ intact: false, seq: 4, flaw: 'mancante' })
  })
})

describe('What is noted', () => {
  const doing = { at: '2026-11-23T08:00:00.000Z', action: 'dossier.leggi', on: 'azienda', trace: 't' } as const

  it('is who did it, with which token, and to what', () => {
    const who = identityOf(ROSSI, { nome: 'Mario Rossi', token: 'T1' })
    expect(deed({ ...doing, who, id: '01234567897' })).toEqual({
      at: doing.at,
      actor: ROSSI,
      token: 'T1',
      action: 'dossier.leggi',
      object: 'azienda:01234567897',
      trace: 't',
    })
  })

  it('is no word that somebody typed, nor who he says he is', () => {
    const noted = deed({ ...doing, who: undefined, id: 'la ditta di Mario', trace: 'due parole' })
    expect(noted).toMatchObject({ actor: 'anonimo', object: 'azienda:illeggibile', trace: 'illeggibile' })
  })
})

describe('A deed', () => {
  const deedOf = deed({
    at: 'x',
    who: identityOf(ROSSI),
    action: 'richiesta.leggi',
    on: 'richiesta',
    id: 'r',
    trace: 't',
  })
  const noting = () => {
    const notes: AuditNote[] = []
    return { notes, append: async (more: readonly AuditNote[]) => void notes.push(...more) }
  }

  it.each([
    ['done', ok(7), { outcome: 'riuscita' }],
    [
      'refused',
      no({ code: 'azienda-non-accessibile', retry: 'never' } as const),
      { outcome: 'rifiutata', reason: 'azienda-non-accessibile' },
    ],
    [
      'that a fault stopped',
      no({ code: 'archivio-non-disponibile', retry: 'later' } as const),
      { outcome: 'fallita', reason: 'archivio-non-disponibile' },
    ],
  ])('%s is noted as such, and its answer is given', async (_, answer, expected) => {
    const log = noting()
    expect(await audited(log, deedOf, async () => answer)).toEqual(answer)
    expect(log.notes).toEqual([{ ...deedOf, ...expected }])
  })

  it('that breaks is noted after its transaction was undone, and still breaks', async () => {
    const log = noting()
    const breaking = () => Promise.reject(new Error('rotto'))
    await expect(audited(log, deedOf, breaking)).rejects.toThrow('rotto')
    expect(log.notes).toEqual([{ ...deedOf, outcome: 'fallita' }])
  })

  it('that cannot be noted gives no answer', async () => {
    const full = { append: () => Promise.reject(new Error('pieno')) }
    await expect(audited(full, deedOf, async () => ok('segreto'))).rejects.toThrow('pieno')
  })
})

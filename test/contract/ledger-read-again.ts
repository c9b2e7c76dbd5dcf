import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change, ChangeName } from '#core/domain/change.ts'
import type { Ledger, LedgerTx } from '#core/engine/ledger.ts'
import { MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { AT, AZIENDA, other, request, settlement, whole } from './ledger-facts.ts'

const OTHER = other.azienda.codiceFiscale
const oggi = whole.oggi
const day = '2026-11-20'
const of = { matricola: MATRICOLA }
const person = { azienda: AZIENDA, relazione: 'amministratore', codiceFiscale: 'VRDNNA85T50F205E' }

/** One of each kind: a new one does not compile until it is here. */
const CHANGES: { readonly [N in ChangeName]: Extract<Change, { change: N }> } = {
  'delega.revoca': { change: 'delega.revoca', delega: 'D1', ...of, dal: day, motivo: 'RINUNCIA' },
  'nota.ricalcolo': { change: 'nota.ricalcolo', nota: 'N1', ...of, periodo: '2026-03', dal: day, causa: 'x' },
  'azienda.pec': { change: 'azienda.pec', azienda: AZIENDA, a: 'nuova@pec.it', dal: day },
  'contatto.varia': { change: 'contatto.varia', titolare: ROSSI, tipo: 'email', da: 'rossi@studio.it', a: 'r@s.it' },
  'contatto.elimina': {
    change: 'contatto.elimina',
    ...{ contatto: 'C3', titolare: AZIENDA, tipo: 'telefono', valore: '065551234', motivo: 'x' },
  },
  'versamento.periodo': {
    change: 'versamento.periodo',
    ...{ versamento: 'V1', ...of, prima: { da: '2026-03' }, dopo: { da: '2026-01', a: '2026-02' }, il: day },
  },
  'posizione.stato': { change: 'posizione.stato', ...of, da: 'riattivata', a: 'sospesa', dal: day },
  'soggetto.inserisci': {
    change: 'soggetto.inserisci',
    ...{ soggetto: 'S9', ...person, cognome: 'Verdi', nome: 'Anna', dal: day },
  },
  'soggetto.cessa': { change: 'soggetto.cessa', soggetto: 'P1', ...person, al: day, motivo: 'x' },
  'autorizzazione.attribuisci': { change: 'autorizzazione.attribuisci', ...of, codice: '9R', dal: day },
  'dpa.registra': { change: 'dpa.registra', azienda: AZIENDA, ...of, da: '2026-10', a: '2026-12', il: day },
}

/** `looks` reads, where dossiers are read all along. */
type Deed = { readonly what: string; readonly does: (tx: LedgerTx, looks: () => Promise<unknown>) => Promise<unknown> }

const changes = Object.values(CHANGES).map((change): Deed => ({
  what: change.change,
  does: (tx) => tx.apply(change, { request: 'r', at: AT }),
}))
const waits = request({ id: 'waits', protocollo: 'P1' })
const another = request({ id: 'another', protocollo: 'P2' })
const decided = request({ id: 'decided', protocollo: 'P3', state: 'decisa' })
const undone: Deed['does'] = (tx, looks) =>
  tx
    .attempt(async () => {
      await tx.apply({ ...CHANGES['azienda.pec'], a: 'mai@pec.it' }, { request: 'r', at: AT })
      await looks()
      throw new Error('undone')
    })
    .catch(() => 'undone')

const deeds: readonly Deed[] = [
  ...changes,
  { what: 'one more request that waits', does: (tx) => tx.register(another) },
  { what: 'one decided as it comes', does: (tx) => tx.register(decided, settlement) },
  { what: 'one that had waited and is decided', does: (tx) => tx.settle(waits, settlement) },
  { what: 'one that is taken back', does: (tx) => tx.recall(waits.id) },
  { what: 'something undone', does: undone },
]

const WHO = [whole.richiedente, { codiceFiscale: 'VRDGPP80A01H501X', ruolo: 'dipendente-delegato' }] as const

/** What is known of both companies, to each who asks, whether he decides what waits or not. */
async function dossiers(tx: LedgerTx): Promise<readonly string[]> {
  const said: string[] = []
  for (const azienda of [AZIENDA, OTHER])
    for (const richiedente of WHO)
      for (const of of [{}, { except: waits.id }])
        said.push(JSON.stringify(await tx.dossier({ azienda, richiedente, oggi, ...of })))
  return said
}

/** A dossier read again, in the transaction that has read it before. */
export function describeReadAgain(ledger: () => Ledger): void {
  /** What is read at the end, or after each; then nothing of it has happened. */
  const after = async (all: readonly Deed[], reads: 'once' | 'always'): Promise<readonly string[]> => {
    let said: readonly string[] = []
    const work = async (tx: LedgerTx) => {
      await tx.register(waits)
      const looks = async () => reads === 'always' && (await dossiers(tx))
      for (const { does } of all) {
        await looks()
        await does(tx, looks)
      }
      said = await dossiers(tx)
      throw new Error('never happened')
    }
    await expect(ledger().transaction(work)).rejects.toThrow('never happened')
    return said
  }

  describe('A dossier read again says what one read anew says', () => {
    it.each(deeds)('after $what', async (deed) => {
      const anew = await after([deed], 'once')
      expect(await after([deed], 'always')).toEqual(anew)
      if (deed.does !== undone) expect(anew).not.toEqual(await after([], 'once'))
    })

    it('after whatever comes after whatever', async () => {
      const some = fc.uniqueArray(fc.constantFrom(...deeds), { minLength: 2, selector: ({ what }) => what })
      await fc.assert(
        fc.asyncProperty(some, async (all) => {
          expect(await after(all, 'always')).toEqual(await after(all, 'once'))
        }),
        { numRuns: 30 },
      )
    })
  })
}

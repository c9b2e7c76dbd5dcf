import { describe, expect, it } from 'vitest'
import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import type { Ledger } from '#core/engine/ledger.ts'
import { MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { AT, AZIENDA, whole } from './ledger-facts.ts'

/** What requests about contacts, positions, persons, payments and codes do to the archive. */
export function describeArchiveChanges(ledger: () => Ledger): void {
  const after = (...changes: readonly Change[]): Promise<Dossier> =>
    ledger().transaction(async (tx) => {
      for (const change of changes) await tx.apply(change, { request: 'r', at: AT })
      return (await tx.dossier({ azienda: AZIENDA, richiedente: whole.richiedente, oggi: whole.oggi })) ?? whole
    })
  const email = { change: 'contatto.varia', titolare: ROSSI, tipo: 'email' } as const

  describe('A contact', () => {
    it('gets another value, and is no longer anomalous', async () => {
      const { contatti } = await after({ ...email, da: 'rossi@studio.it', a: 'Nuova@Studio.it' })
      expect(contatti.filter(({ tipo }) => tipo === 'email').map(({ valore, anomalo }) => [valore, anomalo])).toEqual([
        ['nuova@studio.it', undefined],
      ])
    })

    it('is added where there was none, once however often it is asked', async () => {
      const cell = { ...email, azienda: AZIENDA, tipo: 'cellulare', a: '+393331234567' } as const
      const { contatti } = await after(cell, { ...cell, a: '+393339999999' })
      expect(contatti.filter(({ tipo }) => tipo === 'cellulare').map(({ valore }) => valore)).toEqual(['+393339999999'])
    })

    it('is taken away', async () => {
      const [first] = whole.contatti
      const gone = { change: 'contatto.elimina', contatto: first?.id ?? '', titolare: ROSSI } as const
      const { contatti } = await after({ ...gone, tipo: 'email', valore: 'x', motivo: 'INESISTENTE' })
      expect(contatti.map(({ id }) => id)).toEqual(whole.contatti.slice(1).map(({ id }) => id))
    })
  })

  it('A position changes state, and its history keeps the one before', async () => {
    const suspended = { da: 'attiva', a: 'sospesa', dal: '2026-11-20' } as const
    const { posizioni } = await after({ change: 'posizione.stato', matricola: MATRICOLA, ...suspended })
    const before = whole.posizioni.find((p) => p.matricola === MATRICOLA)
    const now = posizioni.find((p) => p.matricola === MATRICOLA)
    expect([now?.stato, now?.dal]).toEqual(['sospesa', '2026-11-20'])
    expect(now?.storia).toEqual([
      ...(before?.storia ?? []).filter(({ dal }) => dal !== before?.dal),
      { stato: before?.stato, dal: before?.dal },
      { stato: 'sospesa', dal: '2026-11-20' },
    ])
  })

  it('A payment moves to another period, and remembers the day', async () => {
    const [paid] = whole.versamenti
    const moved = { versamento: paid?.id ?? '', matricola: MATRICOLA, prima: { da: '2026-03' } }
    const { versamenti } = await after({
      change: 'versamento.periodo',
      ...moved,
      dopo: { da: '2026-02' },
      il: '2026-11-23',
    })
    const found = versamenti.find(({ id }) => id === paid?.id)
    expect([found?.da, found?.a, found?.rettificatoIl]).toEqual(['2026-02', undefined, '2026-11-23'])
  })

  it('A person enters, and leaves on a day', async () => {
    const person = { soggetto: 'S9', azienda: AZIENDA, relazione: 'amministratore', codiceFiscale: 'VRDNNA85T50F205E' }
    const entered = { ...person, cognome: 'Verdi', nome: 'Anna', dal: '2026-11-01' }
    const left = { soggetto: 'S9', codiceFiscale: person.codiceFiscale, relazione: 'amministratore', al: '2026-12-01' }
    const { soggettiCollegati } = await after(
      { change: 'soggetto.inserisci', ...entered },
      { change: 'soggetto.cessa', ...left, motivo: 'DIMISSIONI' },
    )
    const { cognome, nome, dal } = entered
    expect(soggettiCollegati.find(({ id }) => id === 'S9')).toEqual({
      ...{ id: 'S9', relazione: 'amministratore', codiceFiscale: 'VRDNNA85T50F205E', cognome, nome, dal },
      al: '2026-12-01',
    })
  })

  it('A position is given a codice autorizzazione, with or without an end', async () => {
    const given = { change: 'autorizzazione.attribuisci', matricola: MATRICOLA } as const
    const { posizioni } = await after(
      { ...given, codice: '9R', dal: '2026-11-01', al: '2027-05-31' },
      { ...given, codice: '1R', dal: '2026-01-01' },
    )
    const codes = posizioni.find((p) => p.matricola === MATRICOLA)?.autorizzazioni
    expect(codes).toEqual(
      expect.arrayContaining([
        { codice: '1R', dal: '2026-01-01' },
        { codice: '9R', dal: '2026-11-01', al: '2027-05-31' },
      ]),
    )
  })

  it('Months are declared beforehand, each once, across the end of the year', async () => {
    const declared = { change: 'dpa.registra', azienda: AZIENDA, matricola: MATRICOLA } as const
    const { dpa } = await after(
      { ...declared, da: '2026-12', a: '2027-01', il: '2026-11-23' },
      { ...declared, da: '2027-01', a: '2027-01', il: '2026-12-01' },
    )
    expect(dpa.filter(({ mese }) => mese >= '2026-12')).toEqual([
      { matricola: MATRICOLA, mese: '2026-12', richiestaIl: '2026-11-23' },
      { matricola: MATRICOLA, mese: '2027-01', richiestaIl: '2026-11-23' },
    ])
  })

  it.each<Change>([
    { change: 'contatto.elimina', contatto: 'X', titolare: ROSSI, tipo: 'pec', valore: 'x', motivo: 'x' },
    { change: 'posizione.stato', matricola: 'X', da: 'attiva', a: 'sospesa', dal: '2026-11-23' },
    { change: 'versamento.periodo', versamento: 'X', matricola: 'x', prima: { da: 'x' }, dopo: { da: 'x' }, il: 'x' },
    { change: 'soggetto.cessa', soggetto: 'X', codiceFiscale: 'x', relazione: 'x', al: 'x', motivo: 'x' },
  ])('Of what the archive does not hold, it breaks: $change', async (change) => {
    await expect(after(change)).rejects.toThrow('does not hold X')
  })
}

import * as v from 'valibot'
import { day, regolarita, soggettoCollegato } from '#core/domain/facts.ts'
import { instant, type Clock } from '#core/kernel/clock.ts'
import type { Archive } from '#core/store/open.ts'

const some = v.pipe(v.string(), v.minLength(1))

const registers = v.object({
  regolarita: v.array(v.object({ azienda: some, ...regolarita.entries })),
  soggetti: v.array(v.object({ azienda: some, ...soggettoCollegato.entries })),
  autorizzazioni: v.array(v.object({ matricola: some, codice: some, dal: day, al: v.exactOptional(day) })),
})

/** What whoever keeps the archive knows and no file brings: regularity of companies, who stands for them, codes of positions. */
export type Registers = v.InferOutput<typeof registers>

export const readRegisters = (text: string): Registers => v.parse(registers, JSON.parse(text))

/** Keeps all of it, of companies that are in the archive already; what is there stays as it is. */
export async function keepRegisters({ core }: Pick<Archive, 'core'>, known: Registers, clock: Clock): Promise<void> {
  const sourced = { fonte: null, aggiornata_il: instant(clock.now()) }
  const durcs = known.regolarita.map(({ al, ...one }) => ({ ...one, al: al ?? null, ...sourced }))
  const codes = known.autorizzazioni.map(({ al, ...one }) => ({ ...one, al: al ?? null }))
  const persons = known.soggetti.map(({ codiceFiscale, matricola, al, ...one }) => ({
    ...one,
    codice_fiscale: codiceFiscale,
    matricola: matricola ?? null,
    al: al ?? null,
    ...sourced,
  }))
  await core.transaction().execute(async (tx) => {
    const once = <T extends 'regolarita' | 'autorizzazioni' | 'soggetti_collegati'>(table: T) =>
      tx.insertInto(table).onConflict((conflict) => conflict.doNothing())
    if (durcs.length > 0) await once('regolarita').values(durcs).execute()
    if (codes.length > 0) await once('autorizzazioni').values(codes).execute()
    if (persons.length > 0) await once('soggetti_collegati').values(persons).execute()
  })
}

import type { Db } from '#core/store/open.ts'
import type { ParoleDetteTable } from '#core/store/schema.ts'

export const toldWords = (db: Db, p: { chi: string; aziende: readonly string[] }) =>
  db
    .selectFrom('parole_dette')
    .select(['azienda', 'segni', 'impronta', 'dal', 'al'])
    .where('chi', '=', p.chi)
    .where('azienda', 'in', p.aziende)

export const keepToldWords = (db: Db, rows: readonly ParoleDetteTable[]) =>
  db
    .insertInto('parole_dette')
    .values(rows)
    .onConflict((known) =>
      known.columns(['chi', 'azienda']).doUpdateSet((row) => ({
        segni: row.ref('excluded.segni'),
        impronta: row.ref('excluded.impronta'),
        dal: row.ref('excluded.dal'),
        al: row.ref('excluded.al'),
      })),
    )

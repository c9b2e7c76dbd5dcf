import { prepared, preparedToWrite } from '#core/store/prepared.ts'

/** A setting of the core, as JSON. */
export const settingOf = prepared((db, p: { nome: string }) =>
  db.selectFrom('impostazioni').select('valore').where('nome', '=', p.nome),
)

export const keepSetting = preparedToWrite((db, p: { nome: string; valore: string }) =>
  db
    .insertInto('impostazioni')
    .values({ nome: p.nome, valore: p.valore })
    .onConflict((known) => known.column('nome').doUpdateSet({ valore: p.valore })),
)

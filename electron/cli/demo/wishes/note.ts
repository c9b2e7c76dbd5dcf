import { wish, type Asking } from './wish.ts'

/** Every open note calculated again: where nothing changed after its day, it is refused. */
export const ricalcoli: Asking = ({ dossiers }) =>
  dossiers.flatMap((dossier) =>
    dossier.note
      .filter(({ stato }) => stato === 'aperta')
      .map(({ id }) => wish('ricalcolo-nota-rettifica', dossier, { nota: id })),
  )

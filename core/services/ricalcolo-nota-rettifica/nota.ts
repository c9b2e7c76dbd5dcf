import type { Dossier, NotaDiRettifica } from '#core/domain/dossier.ts'
import { regolaritaOggi } from '#core/domain/regolarita.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import type { Ricalcolo } from './form.ts'
import { notaScelta } from './subject.ts'

const check = checksFor<Ricalcolo>()
const after = ['nota-esistente'] as const

/** Below this a difference gives no note, in euro cents: INPS issues one beyond ± 12 euro. */
const SOGLIA = 12_00

const DEFINITE = ['pagata', 'recupero-crediti', 'annullata']

/** A verdict on the chosen note; `nota-esistente` runs first, so there is one. */
export function onNota(verify: (nota: NotaDiRettifica, dossier: Dossier, answers: Ricalcolo) => Verdict) {
  return (answers: Ricalcolo, dossier: Dossier): Verdict => {
    const nota = notaScelta(answers, dossier)
    return nota ? verify(nota, dossier, answers) : fails({})
  }
}

/** What the note itself must be. */
export const onNote = [
  check({
    code: 'nota-esistente',
    weight: 'blocca',
    field: 'nota',
    verify: onNota(({ periodo, dataCalcolo, saldo }) => passes({ periodo, dataCalcolo, saldo })),
  }),
  check({
    code: 'nota-non-definita',
    weight: 'blocca',
    after,
    field: 'nota',
    verify: onNota(({ stato }) => {
      const found = { atteso: 'aperta', trovato: stato }
      return DEFINITE.includes(stato) ? fails(found) : passes(found)
    }),
  }),
  check({
    code: 'nota-non-in-ricalcolo',
    weight: 'blocca',
    after,
    field: 'nota',
    verify: onNota(({ stato }) => (stato === 'in-ricalcolo' ? fails({ trovato: stato }) : passes())),
  }),
  check({
    code: 'stato-nota-riconosciuto',
    weight: 'avvisa',
    after,
    verify: onNota(({ stato, statoLetto }) => (stato === 'altro' ? fails({ trovato: statoLetto ?? '' }) : passes())),
  }),
  check({
    code: 'differenza-oltre-soglia',
    weight: 'avvisa',
    after,
    field: 'nota',
    verify: onNota(({ saldo }) => {
      const found = { atteso: SOGLIA, trovato: saldo }
      return Math.abs(saldo) > SOGLIA ? passes(found) : fails(found)
    }),
  }),
]

/** The denuncia the note was calculated from. */
export const onDenuncia = [
  check({
    code: 'denuncia-presente',
    weight: 'blocca',
    after,
    field: 'nota',
    verify: onNota((nota, dossier) => {
      const found = { periodo: nota.periodo, matricola: nota.matricola }
      return denunciaOf(nota, dossier) ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'denuncia-definitiva',
    weight: 'blocca',
    after: ['denuncia-presente'],
    field: 'nota',
    verify: onNota((nota, dossier) =>
      denunciaOf(nota, dossier)?.provvisoria ? fails({ periodo: nota.periodo }) : passes(),
    ),
  }),
]

/** Causes that are still open make a new calculation useless. */
export const onPending = [
  check({
    code: 'nota-non-sospesa',
    weight: 'blocca',
    after,
    field: 'nota',
    verify: onNota(({ sospesa }) => (sospesa ? fails({}) : passes())),
  }),
  check({
    code: 'cig-definita',
    weight: 'blocca',
    after,
    field: 'variazione',
    verify: onNota(({ cig }, _, { variazione }) => {
      if (!cig) return passes()
      const found = { atteso: 'cig-autorizzata', trovato: variazione }
      return variazione === 'cig-autorizzata' ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'regolarita-in-corso',
    weight: 'blocca',
    after,
    verify: onNota((nota, dossier) => {
      const esito = nota.art1 ? regolaritaOggi(dossier)?.esito : undefined
      if (esito === undefined) return passes()
      const found = { atteso: 'regolare', trovato: esito }
      return esito === 'regolare' ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'regolarita-conosciuta',
    weight: 'avvisa',
    after,
    verify: onNota((nota, dossier) => (nota.art1 && regolaritaOggi(dossier) === undefined ? fails({}) : passes())),
  }),
]

function denunciaOf({ matricola, periodo }: NotaDiRettifica, { denunce }: Dossier) {
  return denunce.find((d) => d.matricola === matricola && d.periodo === periodo)
}

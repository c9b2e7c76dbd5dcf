import type { Dossier, NotaDiRettifica } from '#core/domain/dossier.ts'
import { giornoVariazione, variazioneDopoCalcolo, VARIAZIONI } from '#core/domain/variazione.ts'
import type { Loose } from '#core/forms/loose.ts'
import { first, ownPositions, type Known, type Option, type OptionWords, type Pick } from './option.ts'

/** What is known of the chosen nota di rettifica. */
export const facts = {
  /** What changed in the archive after the Data Calcolo of the chosen note. */
  'nota.variazione-dopo-calcolo': (dossier, answers) => {
    const nota = chosen(dossier, answers)
    return nota && variazioneDopoCalcolo(dossier, nota)?.tipo
  },
  /** When the archive last saw the kind of change that `variazione` answers. */
  'nota.giorno-variazione': (dossier, answers) => {
    const nota = chosen(dossier, answers)
    const tipo = VARIAZIONI.find((one) => one === answers['variazione'])
    return nota && tipo && giornoVariazione(dossier, nota, tipo)
  },
} as const satisfies Record<string, Known>

export const picks = {
  /** Those of the positions the requester has a title on, if there is any. */
  'note-da-ricalcolare': (dossier, _, words) => {
    const open = dossier.note.filter(({ stato }) => stato === 'aperta' || stato === 'altro')
    const own = ownPositions(dossier)
    return first(open, ({ matricola }) => own.has(matricola)).map((nota) => asOption(nota, words))
  },
} as const satisfies Record<string, Pick>

function chosen({ note }: Dossier, { nota }: Loose): NotaDiRettifica | undefined {
  return note.find((n) => n.id === nota)
}

function asOption({ id, matricola, periodo, saldo, dataCalcolo }: NotaDiRettifica, words: OptionWords): Option {
  return {
    value: id,
    label: `${words.period(periodo)} · ${words.amount(saldo)}`,
    detail: `${words.matricola(matricola)} · ${words.calculated(dataCalcolo)}`,
  }
}

import type { Dossier } from '#core/domain/dossier.ts'
import { mesiDaDichiarare } from '#core/domain/dpa.ts'
import {
  annoScelto,
  casoNoto,
  decorrenzaDovuta,
  inizioAttivita,
  mediaAnnua,
  sogliaDi,
  type MediaAnnua,
} from '#core/domain/fondo-tesoreria.ts'
import { isPeriodo } from '#core/domain/identifiers/periodo.ts'
import { assuntoInAnticipo, dipendentiAllAssunzione } from '#core/domain/sostituzione-maternita.ts'
import type { Loose } from '#core/forms/loose.ts'
import { first, type Known, type Option, type OptionWords, type Pick } from './option.ts'

/** What is known of codici autorizzazione, forza aziendale and DPA. */
export const facts = {
  /** Why the position needs the 1R, when the archive tells it by itself. */
  'tesoreria.caso': casoNoto,
  /** The average of the chosen year, when no month of activity lacks its figures. */
  'tesoreria.media-annua': (dossier, { caso, annoRiferimento }) => {
    const anno = annoScelto(annoRiferimento)
    return anno === undefined ? undefined : mediaAnnua(dossier, caso, anno).valore
  },
  /** The month from which the 1R is due, as case, year and day decide. */
  'tesoreria.decorrenza': (dossier, { caso, annoRiferimento, efficaciaIl }) =>
    decorrenzaDovuta(dossier, { caso, anno: annoScelto(annoRiferimento), efficaciaIl }),
  'azienda.ente-pubblico': ({ azienda: { naturaGiuridica } }) =>
    naturaGiuridica === undefined ? undefined : naturaGiuridica === 'ente-pubblico',
  /** Employees of the whole firm when the substitute is hired. */
  'sostituzione.dipendenti': (dossier, { assunzioneIl }) => dipendentiAllAssunzione(dossier, assunzioneIl),
  /** Whether the substitute is hired more than a month before the absence. */
  'sostituzione.assunzione-anticipata': (_, { assunzioneIl, assenzaDal }) =>
    assuntoInAnticipo(assunzioneIl, assenzaDal),
  /** The first month of the position that can still be declared beforehand. */
  'dpa.primo-mese': (dossier, { matricola }) => mesiDaDichiarare(dossier, matricola)?.da,
  /** The last one that a declaration from `meseInizio` can cover. */
  'dpa.ultimo-mese': (dossier, answers) => mesiDaDichiarare(dossier, answers['matricola'], from(answers))?.a,
} as const satisfies Record<string, Known>

export const picks = {
  /** Years that may have made the duty arise: those whose average reaches the threshold first. */
  'anni-di-riferimento': (dossier, { caso }, words) => {
    const year = inizioAttivita(dossier)?.dal.slice(0, 4)
    const anni = caso === 'inizio-attivita' && year !== undefined ? [Number(year)] : ultimiAnni(dossier)
    const known = anni.map((anno) => yearOf(dossier, caso, anno))
    const enough = first(known, ({ soglia, media }) => media.valore !== undefined && media.valore >= soglia)
    return enough.map((year) => asOption(year, words))
  },
} as const satisfies Record<string, Pick>

/** How many past years are offered: contributions lapse in five (L. 335/1995 art. 3). */
const ANNI = 5

/** The last of them first; not the years before the activity started, when somebody told. */
function ultimiAnni(dossier: Dossier): readonly number[] {
  const start = inizioAttivita(dossier)
  const last = Number(dossier.oggi.slice(0, 4)) - 1
  const anni = Array.from({ length: ANNI }, (_, n) => last - n)
  return first(anni, (anno) => start?.certo !== true || anno > Number(start.dal.slice(0, 4)))
}

type Year = { readonly anno: number; readonly soglia: number; readonly media: MediaAnnua }

function yearOf(dossier: Dossier, caso: unknown, anno: number): Year {
  return { anno, soglia: sogliaDi(caso, anno), media: mediaAnnua(dossier, caso, anno) }
}

function asOption({ anno, soglia, media: { valore, mesi, mancanti } }: Year, words: OptionWords): Option {
  const known = valore === undefined ? words.months(mesi.length - mancanti.length, mesi.length) : words.average(valore)
  return {
    value: String(anno),
    label: words.year(anno),
    detail: `${known} · ${words.threshold(soglia)}`,
  }
}

function from({ meseInizio }: Loose) {
  return typeof meseInizio === 'string' && isPeriodo(meseInizio) ? { da: meseInizio } : {}
}

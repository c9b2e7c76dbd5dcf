import { repeated } from '#core/kernel/repeated.ts'
import type { Dossier, NotaDiRettifica } from './dossier.ts'

/** What may have changed since a note was calculated; the last two cannot be seen in the archive. */
export const VARIAZIONI = [
  'variazione-uniemens',
  'versamento-trovato',
  'autorizzazione-attribuita',
  'regolarita-accertata',
  'cig-autorizzata',
  'dm-quadrato',
] as const
export type TipoVariazione = (typeof VARIAZIONI)[number]

export type Variazione = { readonly tipo: TipoVariazione; readonly il: string }

/**
 * Every dated event of the archive that can change the note, newest first: a later UniEmens of the period, a payment
 * that covers it, for notes «Art. 1» a declared regularity. Not the codici autorizzazione: the archive knows from when
 * they hold, not when they were given. Our rule (domain: ricalcolo).
 */
export const variazioni = repeated((dossier: Dossier, nota: NotaDiRettifica): readonly Variazione[] =>
  [...flussi(dossier, nota), ...versamenti(dossier, nota), ...regolarizzazioni(dossier, nota)]
    .filter(({ il }) => il <= dossier.oggi)
    .sort((a, b) => (a.il < b.il ? 1 : -1)),
)

/** Those after the Data Calcolo; one of the same day may have been counted already, and does not count. */
export function variazioniDopoCalcolo(dossier: Dossier, nota: NotaDiRettifica): readonly Variazione[] {
  return variazioni(dossier, nota).filter(({ il }) => il > nota.dataCalcolo)
}

/** The newest of them: what the mask takes as already known. A note «Cig» waits for the CIG alone, which no archive shows. */
export function variazioneDopoCalcolo(dossier: Dossier, nota: NotaDiRettifica): Variazione | undefined {
  return nota.cig ? undefined : variazioniDopoCalcolo(dossier, nota)[0]
}

/** The newest day on which the archive saw that kind of event, before or after the Data Calcolo. */
export function giornoVariazione(dossier: Dossier, nota: NotaDiRettifica, tipo: TipoVariazione): string | undefined {
  return variazioni(dossier, nota).find((one) => one.tipo === tipo)?.il
}

/** Whether the archive bears out what was declared; `undefined` for what it cannot see. */
export function confermata(dossier: Dossier, nota: NotaDiRettifica, tipo: TipoVariazione): boolean | undefined {
  if (tipo === 'cig-autorizzata' || tipo === 'dm-quadrato') return undefined
  if (tipo === 'autorizzazione-attribuita') return autorizzata(dossier, nota)
  return giornoVariazione(dossier, nota, tipo) !== undefined
}

function flussi({ denunce }: Dossier, { matricola, periodo }: NotaDiRettifica): Variazione[] {
  return denunce.flatMap((d) =>
    d.matricola === matricola && d.periodo === periodo && d.variataIl !== undefined
      ? [{ tipo: 'variazione-uniemens' as const, il: d.variataIl }]
      : [],
  )
}

/** Causali without an end (DM10, DMRA) cover their first period only. One that was moved came to it on that day. */
function versamenti(dossier: Dossier, { matricola, periodo }: NotaDiRettifica): Variazione[] {
  return dossier.versamenti
    .filter(({ matricola: of, da, a }) => of === matricola && da !== undefined && da <= periodo && periodo <= (a ?? da))
    .map(({ riscossoIl, rettificatoIl = riscossoIl }) => ({ tipo: 'versamento-trovato' as const, il: rettificatoIl }))
}

/** The DURC decides only of the benefits of L. 296/2006 art. 1 c. 1175, those that a note marks «Art. 1». */
function regolarizzazioni({ regolarita }: Dossier, { art1 }: NotaDiRettifica): Variazione[] {
  return regolarita
    .filter(({ esito }) => art1 && esito === 'regolare')
    .map(({ dal }) => ({ tipo: 'regolarita-accertata' as const, il: dal }))
}

/** Whether some codice autorizzazione of the position holds in the note's month. */
function autorizzata({ posizioni }: Dossier, { matricola, periodo }: NotaDiRettifica): boolean {
  return posizioni
    .filter((p) => p.matricola === matricola)
    .some((p) =>
      p.autorizzazioni.some(
        ({ dal, al }) => dal.slice(0, 7) <= periodo && (al === undefined || al.slice(0, 7) >= periodo),
      ),
    )
}

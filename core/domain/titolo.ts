import { repeated } from '#core/kernel/repeated.ts'
import { vigente, type Delega, type Dossier, type Ruolo } from './dossier.ts'

/** Somebody who may act on a position, and why: L. 12/1979 art. 1, circ. INPS 28/2011. */
export type Titolo = {
  readonly ruolo: Ruolo
  readonly chi: string
  readonly nome: string
  /** First day of the title, when the archive knows it. */
  readonly dal?: string
  /** The intermediario whose delega a sub-delegato shares. */
  readonly tramite?: string
}

/** Relations of a soggetto collegato that give the power to represent the company. */
export const RAPPRESENTANZA: readonly string[] = ['titolare', 'rappresentante-legale']

/** What titles follow from: a dossier holds more. */
export type Poteri = Pick<Dossier, 'oggi' | 'azienda' | 'deleghe' | 'soggettiCollegati'>

/** Everybody who may act today on that position, as far as the archive knows. */
export const titolari = repeated((dossier: Poteri, matricola: string): readonly Titolo[] => {
  const deleghe = dossier.deleghe.filter((d) => d.matricola === matricola && vigente(d, dossier.oggi))
  return [...rappresentanti(dossier, matricola), ...deleghe.flatMap((d) => diDelega(d, dossier.oggi))]
})

/** The requester's own title on that position today, in the role he acts in. */
export function titoloDelRichiedente(dossier: Dossier, matricola: string): Titolo | undefined {
  const { codiceFiscale, ruolo, delegante } = dossier.richiedente
  return titolari(dossier, matricola).find(
    (one) =>
      one.ruolo === ruolo && one.chi === codiceFiscale && (one.tramite === undefined || one.tramite === delegante),
  )
}

/** Of a person's sixteen characters: the company of a sole trader bears his own codice fiscale. */
const PERSONA = 16

/** The sole trader himself; the others are named among the soggetti collegati. */
function rappresentanti({ azienda, soggettiCollegati, oggi }: Poteri, matricola: string): Titolo[] {
  const { codiceFiscale, ragioneSociale } = azienda
  const ruolo = 'rappresentante-legale'
  const own = codiceFiscale.length === PERSONA ? [{ ruolo, chi: codiceFiscale, nome: ragioneSociale } as const] : []
  const named = soggettiCollegati
    .filter((s) => RAPPRESENTANZA.includes(s.relazione) && (s.matricola ?? matricola) === matricola && vigente(s, oggi))
    .map((s) => ({ ruolo, chi: s.codiceFiscale, nome: `${s.nome} ${s.cognome}`, dal: s.dal }) as const)
  return [...own, ...named]
}

function diDelega({ tipo, delegato, delegatoNome, dal, subdeleghe }: Delega, oggi: string): Titolo[] {
  const nome = delegatoNome ?? delegato
  if (tipo === 'dipendente') return [{ ruolo: 'dipendente-delegato', chi: delegato, nome, dal }]
  const sub = subdeleghe
    .filter((s) => vigente(s, oggi))
    .map((s) => ({ ruolo: 'sub-delegato', chi: s.delegato, nome: s.delegato, dal: s.dal, tramite: delegato }) as const)
  return [{ ruolo: 'intermediario', chi: delegato, nome, dal }, ...sub]
}

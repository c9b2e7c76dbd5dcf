import { vigente, type Contatto, type Delega, type Dossier } from './dossier.ts'

/** How a delega stands today; `assente` is also the company's own case, which needs none. */
export type StatoDelega = 'in-vigore' | 'cessata' | 'non-iniziata' | 'assente'

/** Somebody whom the notes of a company reach, or reached: the company itself and those it has delegated. */
export type Destinatario = {
  readonly legame: 'azienda' | Delega['tipo']
  readonly nome: string
  readonly delega: StatoDelega
  /** The day that its state begins with, for a delega that began or ended. */
  readonly dal?: string
}

/** Whom that contact reaches; `undefined` when he is neither the company nor a delegato of its. */
export function destinatarioDi({ titolare, matricola }: Contatto, dossier: Dossier): Destinatario | undefined {
  const { azienda, deleghe, oggi } = dossier
  if (titolare === azienda.codiceFiscale) return { legame: 'azienda', nome: azienda.ragioneSociale, delega: 'assente' }
  const his = deleghe.filter((d) => d.delegato === titolare)
  const here = his.filter((d) => matricola === undefined || d.matricola === matricola)
  const one = here.find((d) => vigente(d, oggi)) ?? lastEnded(here, oggi) ?? here[0] ?? his[0]
  if (one === undefined) return undefined
  const nome = one.delegatoNome ?? one.delegato
  return { legame: one.tipo, nome, ...(here.includes(one) ? standing(one, oggi) : { delega: 'assente' }) }
}

/** Whether notes reach him today. */
export function raggiuntoOggi({ legame, delega }: Destinatario): boolean {
  return legame === 'azienda' || delega === 'in-vigore'
}

function standing({ dal, al }: Delega, oggi: string): Pick<Destinatario, 'delega' | 'dal'> {
  if (dal > oggi) return { delega: 'non-iniziata', dal }
  return al === undefined || al > oggi ? { delega: 'in-vigore', dal } : { delega: 'cessata', dal: al }
}

function lastEnded(deleghe: readonly Delega[], oggi: string): Delega | undefined {
  const ended = deleghe.filter(({ al }) => al !== undefined && al <= oggi)
  return ended.sort((a, b) => (b.al ?? '').localeCompare(a.al ?? ''))[0]
}

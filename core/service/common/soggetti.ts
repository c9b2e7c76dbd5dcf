import type { Dossier, SoggettoCollegato } from '#core/domain/dossier.ts'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { addDays, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { aperte } from '#core/domain/soggetti.ts'
import { titoloDelRichiedente } from '#core/domain/titolo.ts'
import { fails, passes, type Check } from '#core/service/define.ts'
import { nonPrima } from './limiti.ts'

/** Within so many days variations are to be told; a later one is only pointed out. */
const GIORNI_PER_COMUNICARE = 30

type Tied<A> = {
  /** The person the request is about, as the archive holds him. */
  readonly soggetto: (answers: A, dossier: Dossier) => SoggettoCollegato | undefined
  readonly after: readonly string[]
  readonly field: string
}

/** The person’s codice fiscale is formally right; only a warning, for the request does not change it. */
export function codiceFiscaleDelSoggetto<A>({
  soggetto,
  after,
  field,
}: Tied<A>): Check<A, 'codice-fiscale-del-soggetto'> {
  return {
    code: 'codice-fiscale-del-soggetto',
    weight: 'avvisa',
    after,
    field,
    verify: (answers, dossier) => {
      const trovato = soggetto(answers, dossier)?.codiceFiscale ?? ''
      return codiceFiscale(trovato).ok ? passes({ trovato }) : fails({ trovato })
    },
  }
}

type Wide<A> = {
  /** Whether what is asked holds for the whole company. */
  readonly aziendale: (answers: A, dossier: Dossier) => boolean
  readonly after: readonly string[]
  readonly field: string
}

/** Title is per position: what holds for the whole company takes one on each position still open. */
export function titoloSuTutteLePosizioni<A>(wide: Wide<A>): Check<A, 'titolo-su-tutte-le-posizioni'> {
  const { aziendale, after, field } = wide
  return {
    code: 'titolo-su-tutte-le-posizioni',
    weight: 'blocca',
    after,
    field,
    verify: (answers, dossier) => {
      if (!aziendale(answers, dossier)) return passes()
      const without = aperte(dossier.posizioni).filter(({ matricola }) => !titoloDelRichiedente(dossier, matricola))
      const elenco = without.map(({ matricola }) => matricola).join(', ')
      return without.length === 0 ? passes() : fails({ elenco, trovato: dossier.richiedente.codiceFiscale })
    },
  }
}

type Role<A> = {
  readonly relazione: (answers: A, dossier: Dossier) => string | undefined
  readonly after?: readonly string[]
  readonly field: string
}

/** Of a company in the Registro delle imprese, changes of roles are told there too; a referente is not a role of its. */
export function giaNelRegistroImprese<A>({ relazione, after = [], field }: Role<A>) {
  const check: Check<A, 'gia-nel-registro-imprese'> = {
    code: 'gia-nel-registro-imprese',
    weight: 'avvisa',
    after,
    field,
    verify: (answers, dossier) => {
      const trovato = relazione(answers, dossier) ?? ''
      const { ragioneSociale: azienda, registroImprese } = dossier.azienda
      const dovuta = registroImprese?.iscritta === true && trovato !== 'referente'
      return dovuta ? fails({ azienda, trovato }) : passes()
    },
  }
  return check
}

type Day<A> = {
  readonly giorno: (answers: A) => string
  readonly field: string
}

/** Variations are to be told within thirty days. */
export function comunicataEntroTrentaGiorni<A>({ giorno, field }: Day<A>) {
  return nonPrima<A>()({
    code: 'comunicata-entro-trenta-giorni',
    weight: 'avvisa',
    field,
    giorno,
    limite: (_, { oggi }) => addDays(oggi as Giorno, -GIORNI_PER_COMUNICARE),
  })
}

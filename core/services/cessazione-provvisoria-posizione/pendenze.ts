import { mese } from '#core/domain/denunce.ts'
import type { Dossier, NotaDiRettifica } from '#core/domain/dossier.ts'
import { formatImporto } from '#core/domain/identifiers/importo.ts'
import { codiciConclusi } from '#core/service/common/lavoratori.ts'
import { elenco, elencoMesi } from '#core/service/common/elenchi.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import type { Cessazione } from './form.ts'
import { sheet } from './sheet.ts'

const check = checksFor<Cessazione>()
const after = ['posizione-dell-azienda'] as const
const weight = 'avvisa'

const CHIUSE: readonly NotaDiRettifica['stato'][] = ['pagata', 'annullata']

const VINCOLI = { 'in-dilazione': 'in dilazione', 'avviso-di-addebito': 'avviso di addebito' } as const

/**
 * What is still open on the position. Pendenze stop only the definitive cessation (Msg. INPS 3462/2020): here they are
 * told, so that whoever asks can settle them in time.
 */
export const onPendenze = [
  check({
    code: 'nessuna-nota-aperta',
    weight,
    after,
    verify: ({ posizione }, { note }) =>
      told(note.filter((n) => n.matricola === posizione && !CHIUSE.includes(n.stato)).map(asNota)),
  }),
  check({
    code: 'nessun-debito-in-corso',
    weight,
    after,
    verify: ({ posizione }, dossier) => told(debiti(posizione, dossier)),
  }),
  check({
    code: 'nessuna-richiesta-in-attesa',
    weight,
    after,
    verify: ({ posizione }, { pendenti }) =>
      told(
        pendenti
          .filter(({ matricola, servizio }) => matricola === posizione && servizio !== sheet.id)
          .map(({ servizio }) => servizio.replaceAll('-', ' ')),
      ),
  }),
  check({
    code: 'nessuna-dpa-oltre-la-data',
    weight,
    after,
    verify: ({ posizione, decorrenza }, { dpa }) => {
      const months = dpa.filter((one) => one.matricola === posizione && one.mese > mese(decorrenza))
      return months.length === 0 ? passes() : fails({ elenco: elencoMesi(months.map((one) => one.mese).sort()) })
    },
  }),
  codiciConclusi,
]

function told(voci: readonly string[]): Verdict {
  return voci.length === 0 ? passes() : fails({ elenco: elenco(voci) })
}

/** Payments of the position that already serve a dilazione or an avviso di addebito: the debt behind them may be open. */
function debiti(posizione: string, { versamenti }: Dossier): readonly string[] {
  const kinds = versamenti.flatMap(({ matricola, vincolo }) =>
    matricola === posizione && (vincolo === 'in-dilazione' || vincolo === 'avviso-di-addebito')
      ? [VINCOLI[vincolo]]
      : [],
  )
  return [...new Set(kinds)]
}

function asNota({ periodo, saldo, cig }: NotaDiRettifica): string {
  return `${periodo.split('-').reverse().join('/')} (${formatImporto(saldo)} €${cig ? ', Cig' : ''})`
}

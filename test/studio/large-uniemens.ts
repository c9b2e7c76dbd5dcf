import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { companyCode, companyVat, matricolaFor } from '#test/kit/identifiers.ts'
import { at, chance, type Chance } from './chance.ts'
import { firstDenuncia, type Denuncia } from './payroll.ts'
import { invent } from './people.ts'
import type { Company } from './portfolio.ts'
import { ROSTER } from './roster.ts'
import { uniemens } from './uniemens.ts'

/** Writes one month of UniEmens of at least so many bytes, as it is made: the file never stands in memory whole. */
export async function writeUniemens(path: string, bytes: number): Promise<void> {
  const draw = chance(50)
  const sender = { persona: invent(draw), denominazione: 'Centro paghe Montagna di Carta' }
  const file = createWriteStream(path)
  let written = 0
  for (const text of uniemens(
    sender,
    denunceWhile(() => written < bytes, draw),
  )) {
    written += text.length
    if (!file.write(text)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

const SEDI = ['1300', '2900', '4900', '5000', '5600', '7000', '8100', '9000'] as const

/** Companies of one or two positions, of one to forty workers each, as long as more is wanted. */
function* denunceWhile(wanted: () => boolean, draw: Chance): Generator<Denuncia> {
  for (let n = 0; wanted(); n += 1) {
    const company = large(n)
    for (let post = 0; post <= Number(n % 4 === 0); post += 1) {
      const sede = at(SEDI, (n + post) % SEDI.length)
      const position = {
        company,
        sede,
        workers: draw.int(1, 40),
        matricola: matricolaFor(sede, scattered(n * 2 + post)),
      }
      yield firstDenuncia(position, position.workers, draw)
    }
  }
}

const MESTIERI =
  'Acquari Bilance Candele Damigiane Elettropompe Funicolari Grondaie Lampade Infissi Meridiane Nastri Orologi Persiane Quaderni Ringhiere Scale Tappeti Uncinetti Vetrate Zerbini Botti Carrucole Ditali Fisarmoniche Gomitoli Imbuti Lucchetti Matite Ocarine Paracadute Ruote Setacci Tegole Ventagli Zattere Bretelle Cuscini Dondoli Forbici Girandole Mongolfiere'.split(
    ' ',
  )
const INDOLI =
  'Allegri Barocchi Cortesi Distratti Eleganti Fiduciosi Gagliardi Imperturbabili Leggiadri Mansueti Notturni Ostinati Pazienti Quieti Rotondi Sereni Tenaci Ubbidienti Vispi Zelanti Antichi Bizzarri Canterini Discreti Estivi Festosi Generosi Invernali Lunari Marini'.split(
    ' ',
  )
const FORME = ['S.r.l.', 'S.r.l.', 'S.r.l.', 'S.n.c.', 'Società Cooperativa'] as const

/** Far apart and never twice the same below a million: neighbours in the list have nothing in common in their codes. */
export const scattered = (n: number) => (n * 611_953 + 104_729) % 999_983

/** The n-th company of a great many: no two of the first six thousand have the same name. */
export function large(n: number): Company {
  const plan = at(ROSTER, n % ROSTER.length)
  const mestiere = at(MESTIERI, n % MESTIERI.length)
  const indole = at(INDOLI, Math.floor(n / MESTIERI.length) % INDOLI.length)
  return {
    plan,
    nome: `${mestiere} ${indole} ${at(FORME, Math.floor(n / 7) % FORME.length)} ${n % 89}`,
    kind: plan.kind,
    codiceFiscale: companyCode(scattered(n) * 9),
    partitaIva: companyVat(scattered(n) * 9),
    registro: 'SI',
    procedura: false,
  }
}

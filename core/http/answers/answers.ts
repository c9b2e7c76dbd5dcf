import type { Answer } from '#core/http/call.ts'
import type { RouteName } from '#core/contract/routes.ts'
import { presentaMolte } from './batch.ts'
import { dossier } from './dossiers.ts'
import { eventi, flussoEventi } from './events.ts'
import { chiavi, dossierDellaRichiesta, presenta, ricevuta, richiama, richiesta } from './requests.ts'
import { accessoPagina, cercaRichieste, cifre, contribuente, operatore } from './fascicolo.ts'
import { catalogo, metriche, openapi, prontezza, salute } from './service.ts'

/** Who answers each route of the contract: one left out does not compile. */
export const answers: { readonly [N in RouteName]: Answer<N> } = {
  catalogo,
  presenta,
  presentaMolte,
  richiesta,
  dossierDellaRichiesta,
  ricevuta,
  richiama,
  eventi,
  flussoEventi,
  dossier,
  chiavi,
  accessoPagina,
  operatore,
  cercaRichieste,
  contribuente,
  cifre,
  salute,
  prontezza,
  metriche,
  openapi,
}

import type { Answer } from '#core/http/call.ts'
import type { RouteName } from '#core/contract/routes.ts'
import {
  annullaManutenzione,
  annunciaManutenzione,
  creaToken,
  impostazioni,
  revocaToken,
  revocaTokenProprio,
  servizio,
  tokenDiTutti,
  tokenPropri,
} from './administration.ts'
import { presentaMolte } from './batch.ts'
import { comunica, comunicazione, passo, replica } from './communications.ts'
import { comunicazioni, comunicazioniDellaSede, operatoriDellaSede } from './communication-lists.ts'
import { dossier } from './dossiers.ts'
import { eventi, flussoEventi } from './events.ts'
import { chiavi, dossierDellaRichiesta, presenta, ricevuta, richiama, richiesta } from './requests.ts'
import { accessoPagina, cercaRichieste, cifre, contribuente, operatore } from './fascicolo.ts'
import { allegatoDellaComunicazione, allegatoDellaRichiesta, allegatoDepositato, depositaAllegato } from './files.ts'
import { registro } from './register.ts'
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
  comunica,
  comunicazioni,
  comunicazione,
  replica,
  passo,
  comunicazioniDellaSede,
  operatoriDellaSede,
  depositaAllegato,
  allegatoDepositato,
  allegatoDellaComunicazione,
  allegatoDellaRichiesta,
  salute,
  prontezza,
  metriche,
  registro,
  servizio,
  tokenPropri,
  revocaTokenProprio,
  tokenDiTutti,
  creaToken,
  revocaToken,
  impostazioni,
  annunciaManutenzione,
  annullaManutenzione,
  openapi,
}

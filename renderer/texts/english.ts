import { fileInEnglish, rowInEnglish } from '#core/domain/import-text.en.ts'
import * as oggetti from '#core/domain/oggetti.en.ts'
import * as options from '#core/forms/known/words.en.ts'
import * as complaints from '#core/forms/texts.en.ts'
import * as changes from '#core/service/changes.en.ts'
import * as wording from '#core/service/wording.en.ts'
import { services } from '#core/services/texts.en.ts'
import * as deskFailures from '#electron/desk/failures.en.ts'
import * as threadNotices from '#electron/desk/messages/thread-notices.en.ts'
import * as scadenze from '#electron/desk/deadlines.en.ts'
import * as aspetto from './aspetto.en.ts'
import * as avvisi from './avvisi.en.ts'
import * as aziende from './aziende.en.ts'
import * as carta from './carta.en.ts'
import * as common from './common.en.ts'
import * as comunicazioni from './comunicazioni.en.ts'
import * as core from './core.en.ts'
import * as crea from './crea.en.ts'
import * as cruscotto from './cruscotto.en.ts'
import * as elencoAziende from './elenco-aziende.en.ts'
import * as failures from './failures.en.ts'
import * as fascicolo from './fascicolo.en.ts'
import * as fascicoloComunicazioni from './fascicolo-comunicazioni.en.ts'
import * as giro from './giro.en.ts'
import * as importa from './importa.en.ts'
import * as impostazioni from './impostazioni.en.ts'
import * as ingresso from './ingresso.en.ts'
import * as lotti from './lotti.en.ts'
import * as scheda from './scheda.en.ts'
import * as sicurezza from './sicurezza.en.ts'
import * as standard from './standard.en.ts'
import * as states from './states.en.ts'
import * as viste from './viste.en.ts'

/** Every text of the window in English, by the group it belongs to. Read only when English is spoken. */
export const english = {
  aspetto,
  avvisi,
  aziende,
  carta,
  changes,
  common,
  complaints,
  comunicazioni,
  core,
  crea,
  cruscotto,
  deskFailures,
  elencoAziende,
  failures,
  fascicolo,
  fascicoloComunicazioni,
  giro,
  importa,
  imports: { rowReason: rowInEnglish, fileText: fileInEnglish },
  impostazioni,
  ingresso,
  lotti,
  oggetti,
  options,
  scadenze,
  scheda,
  services,
  sicurezza,
  standard,
  states,
  threadNotices,
  viste,
  wording,
}

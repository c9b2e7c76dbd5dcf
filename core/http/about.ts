import type { Identity } from '#core/access/identity.ts'
import type { Kind } from '#core/audit/entry.ts'
import type { Gives } from '#core/contract/route.ts'
import type { RouteOf } from '#core/contract/routes.ts'
import type { Call } from './call.ts'
import type { Guarded } from './gate.ts'

/** Something that something is done to, as the register names it. */
export type Thing = readonly [on: Kind, id: string]

/** What a call was about, once it was answered; `given` is absent when it was refused. */
type About<N extends Guarded> = (call: Call<RouteOf<N>>, given: Gives<RouteOf<N>> | undefined) => readonly Thing[]

type ById = { readonly params: { readonly id: string } }
type ByFile = { readonly params: { readonly id: string; readonly hash: string } }
type By = { readonly identity: Identity }
type Of = { readonly azienda: string }

const nobody = () => []
const ofHis = ({ identity }: By): readonly Thing[] => [['destinatario', identity.soggetto]]
const ofHisSede = ({ identity: { sede = '' } }: By): readonly Thing[] => [['sede', sede]]
const request = ({ params }: ById): readonly Thing[] => [['richiesta', params.id]]
const ofAnother = ({ richiesta }: { readonly richiesta: { readonly id: string } }): Thing => ['richiesta', richiesta.id]
const token = ({ params }: ById): readonly Thing[] => [['token', params.id]]
const communication = ({ params }: ById, given?: Of): readonly Thing[] => [
  ['comunicazione', params.id],
  ...companies(given),
]
/** The id of the step tells it from every other one of the same communication. */
const step = (call: ById & { readonly body: { readonly id: string } }, given?: Of): readonly Thing[] => [
  ...communication(call, given),
  ['passo', call.body.id],
]
const file = ({ params }: { readonly params: { readonly hash: string } }): readonly Thing[] => [
  ['allegato', params.hash],
]

/** Each company once, however often a page names it. */
function companies(...of: readonly (Of | undefined)[]): readonly Thing[] {
  const named = new Set(of.flatMap((one) => (one === undefined ? [] : [one.azienda])))
  return [...named].map((azienda) => ['azienda', azienda])
}

/** What each route reads or writes of companies and persons: one that is not here does not compile. */
export const ABOUT: { readonly [N in Guarded]: About<N> } = {
  catalogo: nobody,
  presenta: ({ body }) => [['richiesta', body.id], ...companies(body)],
  // each line is noted where it is answered
  presentaMolte: nobody,
  richiesta: (call, given) => [...request(call), ...companies(given?.request)],
  ricevuta: request,
  dossierDellaRichiesta: (call, given) => [
    ...request(call),
    ...companies(given && { azienda: given.dossier.azienda.codiceFiscale }),
  ],
  richiama: request,
  eventi: ofHis,
  flussoEventi: ofHis,
  dossier: (call, given) => [
    ...ofHis(call),
    ...companies(...(given?.items ?? [])),
    ...(given?.items ?? []).flatMap((item) => ('ended' in item ? [] : (item.richieste ?? []))).map(ofAnother),
  ],
  operatore: nobody,
  cercaRichieste: (call, given) => [
    ...ofHisSede(call),
    ...companies(
      call.query.azienda === undefined ? undefined : { azienda: call.query.azienda },
      ...(given?.items ?? []),
    ),
  ],
  contribuente: ({ params }) => companies(params),
  cifre: ofHisSede,
  comunica: ({ body }) => [['comunicazione', body.id], ...companies(body), ['passo', body.id]],
  comunicazioni: (call, given) => [...ofHis(call), ...companies(...(given?.comunicazioni ?? []))],
  comunicazione: communication,
  replica: step,
  passo: step,
  comunicazioniDellaSede: (call, given) => [...ofHisSede(call), ...companies(...(given?.comunicazioni ?? []))],
  operatoriDellaSede: ofHisSede,
  depositaAllegato: (call, given) => (given === undefined ? ofHis(call) : [['allegato', given.hash]]),
  allegatoDepositato: file,
  allegatoDellaComunicazione: (call: ByFile) => [...communication(call), ...file(call)],
  allegatoDellaRichiesta: (call: ByFile) => [...request(call), ...file(call)],
  metriche: nobody,
  tokenPropri: ofHis,
  revocaTokenProprio: token,
  tokenDiTutti: ({ query: { soggetto } }) => [soggetto === undefined ? ['token', 'tutti'] : ['destinatario', soggetto]],
  creaToken: (call, given) => [...ofHis(call), ...(given ? [['token', given.id] as const] : [])],
  revocaToken: token,
  impostazioni: () => [['impostazioni', 'core']],
  annunciaManutenzione: () => [['impostazioni', 'manutenzione']],
  annullaManutenzione: () => [['impostazioni', 'manutenzione']],
  registro: ({ query }) => [['registro', query.oggetto ?? query.attore ?? 'tutto']],
}

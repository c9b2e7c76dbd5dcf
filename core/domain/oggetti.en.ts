import type { Twin } from './language.ts'
import type { ambiti as italianAmbiti, oggetti as italianOggetti } from './oggetti.it.ts'

export const ambiti: Twin<typeof italianAmbiti> = {
  'posizione-aziendale': 'Company position',
  uniemens: 'UniEmens',
  'regolarita-contributiva': 'Contribution compliance',
  versamenti: 'Payments and F24',
  prestazioni: 'Benefits offset (prestazioni conguagliate)',
  agevolazioni: 'Contribution reliefs',
  'recupero-crediti': 'Debt recovery',
}

export const oggetti: Twin<typeof italianOggetti> = {
  'posizione-aziendale/dati-anagrafici': 'Company details and seat',
  'posizione-aziendale/inquadramento': 'Classification and contribution code (CSC)',
  'posizione-aziendale/codici-autorizzazione': 'Authorisation codes: assignment or periods',
  'posizione-aziendale/sospensione-cessazione': 'Suspension, reactivation or closure',
  'posizione-aziendale/deleghe': 'Mandates (deleghe) and authorisations',
  'uniemens/regolarizzazione-dm-vig': 'UniEmens – Regularisation (DM-VIG) – Sending documents',
  'uniemens/denunce-non-elaborate': 'Returns not processed or rejected',
  'uniemens/variazioni': 'Variations and cancellations of returns',
  'uniemens/note-di-rettifica': 'Adjustment notes: explanations and objections',
  'regolarita-contributiva/invito-a-regolarizzare': 'Invitation to regularise: documents',
  'regolarita-contributiva/durc': 'DURC: outcome and irregularities reported',
  'regolarita-contributiva/verifica-esposizione': 'Check of the debt position',
  'versamenti/ricerca-versamento': 'Payment not matched to a return',
  'versamenti/errore-f24': 'Errors in filling in the F24',
  'versamenti/rimborso-compensazione': 'Refunds and offsets',
  'versamenti/dilazione': 'Instalments and payment plans',
  'prestazioni/cassa-integrazione': 'Wage guarantee (CIG) and wage supplement allowance',
  'prestazioni/malattia-maternita': 'Sickness, maternity and parental leave',
  'prestazioni/permessi-legge-104': 'Leave under Law 104/1992',
  'prestazioni/fondo-tesoreria': 'Treasury Fund and severance pay (TFR)',
  'agevolazioni/esoneri': 'Exemptions and reliefs: entitlement and use',
  'agevolazioni/recupero-benefici': 'Recovery of reliefs already used',
  'agevolazioni/verifica-requisiti': 'Check of requirements and later controls',
  'recupero-crediti/avviso-di-addebito': 'Debt notices (avvisi di addebito)',
  'recupero-crediti/riduzione-sanzioni': 'Reduction of civil penalties',
  'recupero-crediti/ricorsi': 'Administrative appeals',
}

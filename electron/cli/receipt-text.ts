import type { ReceiptView, Verdict } from '#electron/desk/receipts.ts'

const verdicts: Readonly<Record<Verdict, string>> = {
  valida: 'VALIDA: la firma è del core, e nessuno ha cambiato la ricevuta.',
  'chiave-cambiata':
    'DA CONFERMARE: la firma è ben fatta, ma con una chiave del core che questo spazio di lavoro non ha ancora confermato. Chiedi al gestore del core se l’ha cambiata.',
  alterata: 'ALTERATA: la firma non corrisponde. Non fidarti di ciò che c’è scritto.',
  'chiave-sconosciuta':
    'CHIAVE SCONOSCIUTA: la firma non si può verificare. Con --key indica le chiavi pubbliche del core (le pubblica a /v1/chiavi).',
  'non-ricevuta': 'NON È UNA RICEVUTA di Scrittoio.',
}

/** A receipt in words, its verdict first. */
export function receiptText({ verdict, ricevuta, kid }: ReceiptView): string {
  const said = ricevuta && [
    `${ricevuta.protocollo}  ${ricevuta.servizio} (regole ${String(ricevuta.versione)})  azienda ${ricevuta.azienda}`,
    `Esito: ${ricevuta.esito === 'accolta' ? 'Accolta' : 'Non Accolta'}, decisa il ${ricevuta.decisaIl}`,
    `Verifiche: ${String(ricevuta.verifiche.length)}; modifiche all’archivio: ${String(ricevuta.modifiche.length)}`,
    `Decisione di: ${ricevuta.decisore.core}. ${ricevuta.decisore.avvertenza}`,
  ]
  return [verdicts[verdict], ...(said ?? []), ...(kid === undefined ? [] : [`Chiave: ${kid}`])].join('\n')
}

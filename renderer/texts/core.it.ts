import { some } from './format.ts'

/** The screen on which one chooses who decides, and signs in to it. */
export const core = {
  title: 'Core',
  where: 'Chi decide le richieste',
  whereNote: 'Bozze, coda e storia restano, qualunque core si scelga.',
  kinds: { embedded: 'Su questo computer', remote: 'Un core remoto' },
  embeddedHint: 'Le richieste si decidono qui, nel file cifrato dello studio. Non serve la rete.',
  teaching: 'Quale scegliere',
  teach: {
    embedded: {
      means:
        'Decide Scrittoio, qui, sui dati che hai importato. Lavora anche senza rete. Non c’è una Sede dall’altra parte: le comunicazioni standard restano bozze.',
      todo: 'Da fare: nulla, è già in uso. Più i dati importati sono recenti, più gli esiti valgono.',
    },
    remote: {
      means:
        'Decide un core condiviso, sul proprio archivio: ci lavorano più studi, e le Sedi rispondono alle comunicazioni. Senza rete le richieste aspettano in coda.',
      todo: 'Da fare: chiedi indirizzo e accesso a chi lo gestisce, scegli qui sopra «Un core remoto» e poi accedi.',
    },
  },
  address: 'Indirizzo del core',
  addressHint: 'Per esempio https://core.esempio.it. In chiaro non si invia nulla.',
  useEmbedded: 'Usa il core di questo computer',
  useRemote: 'Usa questo core',
  inUse: 'In uso',
  access: 'Accesso',
  signedIn: { token: 'Accesso con un token personale', oidc: (nome: string) => `Accesso come ${nome}` },
  nobody: 'Nessuno ha effettuato l’accesso: ciò che è in coda aspetta.',
  ways: 'Come accedere',
  way: { oidc: 'Con il browser', token: 'Con un token' },
  issuer: 'Indirizzo del gestore dell’identità',
  issuerHint: 'Lo dice chi gestisce il core. Si apre nel browser di questo computer.',
  clientId: 'Identificativo del programma',
  provider: (host: string) => `Si accede con ${host}: lo indica il core. Si apre nel browser di questo computer.`,
  otherProvider: 'Usa un altro gestore dell’identità',
  signIn: 'Accedi con il browser',
  signingIn: 'Completa l’accesso nel browser, poi torna qui.',
  cancel: 'Annulla l’accesso',
  token: 'Token personale',
  tokenHint: 'Resta nel file cifrato dello studio.',
  keepToken: 'Usa il token',
  signOut: 'Esci dal core',
  state: 'Stato',
  facts: { who: 'Core', lastSync: 'Ultima sincronizzazione', queued: 'In coda', undecided: 'In attesa di esito qui' },
  others: 'Altri core',
  here: 'Core di questo computer',
  undecided: (n: number) =>
    n === 0
      ? 'Nulla in attesa.'
      : `${some(n, 'richiesta aspetta', 'richieste aspettano')} l’esito: arriva quando lo scegli di nuovo.`,
  choose: (name: string) => `Usa questo core: ${name}`,
} as const

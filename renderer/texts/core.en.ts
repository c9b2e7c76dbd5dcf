import type { Twin } from '#core/domain/language.ts'
import type * as italian from './core.it.ts'
import { some } from './format.ts'

export const core: Twin<typeof italian.core> = {
  title: 'Core',
  where: 'Who decides the requests',
  whereNote: 'Drafts, queue and history stay, whichever core you choose.',
  kinds: { embedded: 'On this computer', remote: 'A remote core' },
  embeddedHint: 'Requests are decided here, in the encrypted file of the practice. No network is needed.',
  teaching: 'Which one to choose',
  teach: {
    embedded: {
      means:
        'Scrittoio decides, here, on the data you imported. It works without a network too. There is no INPS office at the other end: standard communications stay drafts.',
      todo: 'To do: nothing, it is in use already. The more recent the imported data, the more the outcomes are worth.',
    },
    remote: {
      means:
        'A shared core decides, on its own archive: several practices work with it, and INPS offices reply to communications. Without a network requests wait in the queue.',
      todo: 'To do: ask whoever runs it for its address and for access, choose “A remote core” above, then sign in.',
    },
  },
  address: 'Address of the core',
  addressHint: 'For example https://core.example.it. Nothing is ever sent unencrypted.',
  useEmbedded: 'Use this computer’s core',
  useRemote: 'Use this core',
  inUse: 'In use',
  access: 'Sign-in',
  signedIn: { token: 'Signed in with a personal token', oidc: (nome) => `Signed in as ${nome}` },
  nobody: 'Nobody is signed in: what is queued waits.',
  ways: 'How to sign in',
  way: { oidc: 'With the browser', token: 'With a token' },
  issuer: 'Address of the identity provider',
  issuerHint: 'Whoever runs the core will tell you. It opens in this computer’s browser.',
  clientId: 'Client identifier',
  provider: (host) => `You sign in with ${host}: the core says so. It opens in this computer’s browser.`,
  otherProvider: 'Use another identity provider',
  signIn: 'Sign in with the browser',
  signingIn: 'Complete the sign-in in the browser, then come back here.',
  cancel: 'Cancel the sign-in',
  token: 'Personal token',
  tokenHint: 'It stays in the encrypted file of the practice.',
  keepToken: 'Use the token',
  signOut: 'Sign out of the core',
  state: 'Status',
  facts: { who: 'Core', lastSync: 'Last synchronised', queued: 'Queued', undecided: 'Awaiting an outcome here' },
  others: 'Other cores',
  here: 'This computer’s core',
  undecided: (n) =>
    n === 0
      ? 'Nothing pending.'
      : `${some(n, 'request awaits its', 'requests await their')} outcome: it arrives when you choose this core again.`,
  choose: (name) => `Use this core: ${name}`,
}

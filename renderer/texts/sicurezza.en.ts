import type { Twin } from '#core/domain/language.ts'
import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'
import { some } from './format.ts'
import type * as italian from './sicurezza.it.ts'

export const sicurezza: Twin<typeof italian.sicurezza> = {
  lock: {
    title: 'Lock',
    lead: 'When locked, the practice is closed: the key is no longer in memory and nothing is left in the window. It opens again with the passphrase. What you were writing is saved first.',
    waits:
      'While it is locked everything waits: nothing is synchronised, queued requests are not sent, and neither outcomes nor notifications arrive. When it opens again it goes on from where it was, and nothing is lost.',
    after: 'Lock when nobody has used the computer for',
    afters: (minutes) => (minutes === 0 ? 'Never' : minutes < 60 ? `${String(minutes)} min` : '1 hour'),
    busy: 'An import or a print in progress finishes first. If you lock it yourself, you are asked whether to stop it.',
    withScreen: 'Also lock when I lock the computer’s screen',
    now: 'Lock now',
    leaving: 'Closing the practice…',
    copying: (share) => `Backing up the practice… ${share}`,
    copyHint: 'Before it closes, Scrittoio copies what has changed.',
  },
  copies: {
    title: 'Backups of the practice',
    lead: 'Scrittoio makes one by itself every time the practice closes, and keeps the last seven. They are encrypted like the practice; so as not to lose them with the computer, make one on another disk too.',
    now: 'Make a backup…',
    restore: 'To restore one: Practice menu, “Switch practice…”, then “Restore from a backup…”.',
    last: (when) => `The last one by itself: ${when}`,
    none: 'None made by itself yet: the first comes on closing.',
    kept: (n) => some(n, 'backup kept', 'backups kept'),
    size: 'Size',
    when: 'Made on',
    name: (studio) => `Backup of ${studio}`,
    noKey:
      'The practice opens only with this computer’s key: until you give it a passphrase or a recovery code, a backup would not open anywhere else and is not made.',
  },
  passphrase: {
    title: 'Passphrase',
    lead: 'Changing it does not touch the data. Backups already made open with the one they had then.',
    current: 'Today’s passphrase',
    fresh: 'New passphrase',
    freshHint: `At least ${String(SHORTEST_PASSPHRASE)} characters.`,
    again: 'Repeat the new passphrase',
    go: 'Change the passphrase',
    done: 'The passphrase has changed.',
  },
  recovery: {
    title: 'Recovery code',
    lead: 'A code to print that opens the practice and its backups when the passphrase is lost. Scrittoio does not keep it: it is shown once only.',
    has: 'There is a recovery code. Creating a new one makes the printed one useless.',
    hasNot: 'No recovery code: if the passphrase is lost, the data are lost.',
    passphrase: 'Passphrase, to confirm',
    go: 'Create the code',
    again: 'Create a new code',
    shown: 'The recovery code',
    keep: 'Print it or copy it on paper, and keep it far from this computer. Once this window is closed it will not be shown again.',
    print: 'Print the sheet',
    done: 'I have put it in a safe place',
    sheet: (studio) => `Recovery sheet of ${studio}`,
    how: 'To use it: open Scrittoio, “I have lost the passphrase”, write the code and choose a new passphrase.',
  },
}

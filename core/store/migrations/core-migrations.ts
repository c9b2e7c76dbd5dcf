import { archive } from './0001-archive.ts'
import { requests } from './0002-requests.ts'
import { pieces } from './0003-pieces.ts'
import { allServices } from './0004-all-services.ts'
import { whoIsWho } from './0005-who-is-who.ts'
import { communications } from './0006-communications.ts'
import { receipts } from './0007-receipts.ts'
import { operatorsSearch } from './0009-operators-search.ts'
import { registerSought } from './0010-register-sought.ts'
import { whereUsed } from './0011-where-used.ts'
import { oldestWaiting } from './0012-oldest-waiting.ts'
import { toldWords } from './0013-told-words.ts'

/** The archive's history. A step that was released never changes: what comes next is a new step. */
export const coreMigrations = {
  table: 'core_migrations',
  steps: {
    '0001-archive': archive,
    '0002-requests': requests,
    '0003-pieces': pieces,
    '0004-all-services': allServices,
    '0005-who-is-who': whoIsWho,
    '0006-communications': communications,
    '0007-receipts': receipts,
    '0009-operators-search': operatorsSearch,
    '0010-register-sought': registerSought,
    '0011-where-used': whereUsed,
    '0012-oldest-waiting': oldestWaiting,
    '0013-told-words': toldWords,
  },
}

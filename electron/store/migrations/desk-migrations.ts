import { desk } from './0001-desk.ts'
import { portfolio } from './0002-portfolio.ts'
import { asking } from './0003-asking.ts'
import { cores } from './0004-cores.ts'
import { companies } from './0006-companies.ts'
import { batches } from './0007-batches.ts'
import { requests } from './0008-requests.ts'
import { receipts } from './0009-receipts.ts'
import { wordsOfCompanies } from './0010-words-of-companies.ts'
import { communications } from './0011-communications.ts'
import { heardAgain } from './0012-heard-again.ts'
import { keptRows } from './0014-kept-rows.ts'
import { learntAtOnce } from './0015-learnt-at-once.ts'
import { toldByCores } from './0017-told-by-cores.ts'
import { keptOnce } from './0018-kept-once.ts'
import { wordsDue } from './0019-words-due.ts'
import { knownWords } from './0020-known-words.ts'
import { namesOfFiles } from './0021-names-of-files.ts'

/** The history of the desk's tables. A step that was released never changes: what comes next is a new step. */
export const deskMigrations = {
  table: 'desk_migrations',
  steps: {
    '0001-desk': desk,
    '0002-portfolio': portfolio,
    '0003-asking': asking,
    '0004-cores': cores,
    '0006-companies': companies,
    '0007-batches': batches,
    '0008-requests': requests,
    '0009-receipts': receipts,
    '0010-words-of-companies': wordsOfCompanies,
    '0011-communications': communications,
    '0012-heard-again': heardAgain,
    '0014-kept-rows': keptRows,
    '0015-learnt-at-once': learntAtOnce,
    '0017-told-by-cores': toldByCores,
    '0018-kept-once': keptOnce,
    '0019-words-due': wordsDue,
    '0020-known-words': knownWords,
    '0021-names-of-files': namesOfFiles,
  },
}

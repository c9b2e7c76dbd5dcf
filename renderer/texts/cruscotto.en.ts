import type { Twin } from '#core/domain/language.ts'
import type * as italian from './cruscotto.it.ts'
import { count } from './format.ts'

export const cruscotto: Twin<typeof italian.cruscotto> = {
  title: 'Dashboard',
  day: (day) => `Today, ${day}`,
  today: 'To do',
  work: {
    unread: 'Outcomes to read',
    answers: 'Replies from INPS offices to read',
    toMend: 'Refusals to correct',
    parked: 'On hold',
    queued: 'Queued or in progress',
    drafts: 'Drafts to complete',
  },
  nothing: 'Nothing',
  parked: 'Why they are on hold',
  deadlines: 'Deadlines',
  left: (days) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${count(days)} days`),
  weeks: 'Requests per week',
  weeksCount:
    'It counts the requests that were queued, in the week in which they were opened: drafts and what was discarded do not count.',
  requests: 'Requests',
  outcomes: 'Outcomes by subject',
  outcomesCount: 'Those decided, from the beginning',
  noOutcomes: 'No outcomes yet: the first arrives shortly after you queue a request.',
  empty: {
    title: 'The practice is ready',
    lead: 'From here you will see what there is to do today. It begins with the data: import the UniEmens files or the list of mandates, then create the first Smart-Task.',
    import: 'Import the first files',
  },
}

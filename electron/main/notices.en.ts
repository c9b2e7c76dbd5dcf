import type { Twin } from '#core/domain/language.ts'
import type { notices as italian } from './notices.it.ts'

const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const notices: Twin<typeof italian> = {
  accolta: 'Request accepted',
  nonAccolta: 'Request not accepted',
  outcomes: (n, accolte) => `${n} outcomes: ${accolte} accepted, ${n - accolte} not accepted`,
  companies: (names, others) =>
    `${names.join(', ')}${others > 0 ? ` and ${some(others, 'other company', 'other companies')}` : ''}`,
  parked: 'A request is on hold and waits for you',
  manyParked: (n) => `${n} requests are on hold and wait for you`,
  answers: (n) => `${n} replies from the INPS office to read`,
  deadlines: (n) => some(n, 'deadline near', 'deadlines near'),
  tray: {
    open: 'Open Scrittoio',
    inbox: (n) => (n > 0 ? `Notices (${n})` : 'Notices'),
    unread: (n) => (n > 0 ? `Outcomes to read (${n})` : 'Outcomes to read'),
    answers: (n) => (n > 0 ? `Replies from INPS offices to read (${n})` : 'Replies from INPS offices'),
    parked: (n) => (n > 0 ? `On hold (${n})` : 'On hold'),
    create: 'New Smart-Task',
    language: 'Language',
    quit: 'Quit',
    copying: 'Scrittoio: backing up the practice…',
    tip: (n) => (n > 0 ? `Scrittoio: ${some(n, 'thing', 'things')} to look at` : 'Scrittoio'),
  },
}

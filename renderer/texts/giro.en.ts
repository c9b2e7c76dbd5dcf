import type { Twin } from '#core/domain/language.ts'
import type * as italian from './giro.it.ts'
import { CTRL } from './keyboard.ts'

export const giro: Twin<typeof italian.giro> = {
  label: 'Guided tour',
  start: 'Guided tour of the screens',
  lead: 'In one minute, what each screen is for. You can leave it at any time with Esc.',
  again: 'Start the tour again',
  step: (n, of) => `Step ${String(n)} of ${String(of)}`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip the tour',
  end: 'Start working',
  forShow: 'This draft is for show: it goes away when the tour ends.',
  keys: 'Arrows ← → to move, Esc to leave.',
  stops: {
    cruscotto: {
      title: 'Dashboard: today’s work',
      text: 'Outcomes to read, requests to mend, the queue and the deadlines ahead. Each tile opens the list already filtered.',
    },
    aziende: {
      title: 'Companies: everything is found from here',
      text: 'Search by name, codice fiscale, matricola or PEC, even by fragments. A company’s page tells of each datum where it comes from and how old it is.',
    },
    crea: {
      title: 'New Smart-Task: begin from what you want to obtain',
      text: 'Choose the subject and the company. The form asks only for what the archive does not know.',
    },
    previsione: {
      title: 'The forecast, before sending',
      text: 'As you write, Scrittoio examines the request with today’s data: it says whether it would be accepted, or which field to mend.',
    },
    coda: {
      title: 'The queue leaves by itself',
      text: 'What you queue is sent as soon as the core can be reached: you can work offline too. What cannot be sent stays on hold with its reason.',
    },
    comunicazioni: {
      title: 'Communications: all requests and their outcomes',
      text: 'Search them by the keys of the Cassetto: matricola, subject, state, opening and last update. A request’s detail shows every check, passed or not.',
    },
    dettaglio: {
      title: 'Detail: why it went that way',
      text: 'A line for each check, with the datum expected and the datum found. From one that failed, “Correct and resubmit” opens the field to mend.',
    },
    cerca: {
      title: `${CTRL} K: anywhere, without a mouse`,
      text: 'Companies, subjects, screens and commands, this tour among them. The ? key shows every shortcut.',
    },
  },
}

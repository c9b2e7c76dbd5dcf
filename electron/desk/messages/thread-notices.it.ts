/** What the inbox says of a communication, by what has become of it. */
export const threadNotices = {
  risposta: 'La Sede ha risposto',
  chiusura: 'La Sede ha chiuso la comunicazione',
  riapertura: 'La Sede ha riaperto la comunicazione',
  ferma: 'Una comunicazione è ferma e aspetta te',
}

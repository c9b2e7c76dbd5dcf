/** How a studio wants to be told. The inbox holds everything, whatever is chosen here. */
export type NoticeSettings = {
  /** Whether anything is told on the desktop at all. */
  readonly desktop: boolean
  readonly outcomes: 'tutti' | 'non-accolti' | 'nessuno'
  /** What a Sede answers. */
  readonly answers: boolean
  readonly parked: boolean
  readonly deadlines: boolean
  /** Minutes in which what comes after a first notice is gathered into one; 0 tells of each thing at once. */
  readonly gather: number
  /** Hours of the day in Italy in which nothing is told; it may go over midnight. Absent: always told. */
  readonly quiet?: { readonly from: string; readonly to: string }
  /** Nothing is told on Saturdays and Sundays. */
  readonly quietWeekend: boolean
  /** Codici fiscali of companies that are never told of. */
  readonly mutedCompanies: readonly string[]
  readonly mutedServices: readonly string[]
}

export const NOTICE_DEFAULTS: NoticeSettings = {
  desktop: true,
  outcomes: 'tutti',
  answers: true,
  parked: true,
  deadlines: true,
  gather: 1,
  quietWeekend: false,
  mutedCompanies: [],
  mutedServices: [],
}

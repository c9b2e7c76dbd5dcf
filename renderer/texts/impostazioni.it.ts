/** The settings: one screen, a section for each thing that may be set. */
export const impostazioni = {
  title: 'Impostazioni',
  sections: 'Sezioni delle impostazioni',
} as const

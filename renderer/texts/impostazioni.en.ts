import type { Twin } from '#core/domain/language.ts'
import type * as italian from './impostazioni.it.ts'

export const impostazioni: Twin<typeof italian.impostazioni> = {
  about: {
    title: 'About and support',
    version: 'Version',
    made: 'Built on',
    licence: 'Licence',
    ours: 'EUPL-1.2, free software. Places of birth come from data of ANPR, ISTAT and Agenzia delle Entrate (CC BY).',
    notInps: 'Scrittoio is not a service of INPS and lodges nothing with INPS.',
    parts: (n) => `Licences of the ${String(n)} components`,
    seek: 'Find a component, or within the licences',
    found: (n) => (n === 1 ? '1 component' : `${String(n)} components`),
    chromium: 'Licences of Chromium…',
    chromiumHint: 'They open in the browser, also without a network.',
    support: 'Data for support',
    supportLead:
      'Versions, settings, quantities and the places in the program where something went wrong: no name, no tax code, no data of companies or people. Read all of it before you save it; Scrittoio sends it to nobody.',
    show: 'Show what it contains',
    save: 'Save…',
    saved: (name) => `Saved: ${name}`,
    file: 'scrittoio support',
  },
  title: 'Settings',
  sections: 'Sections of the settings',
}

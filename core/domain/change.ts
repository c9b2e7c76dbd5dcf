/** Everything a Smart-Task may do to the archive. A new member does not compile until the archive can apply it. */
export type Change =
  | {
      readonly change: 'delega.revoca'
      readonly delega: string
      readonly matricola: string
      /** First day on which the delega no longer holds. */
      readonly dal: string
      readonly motivo: string
    }
  | {
      readonly change: 'nota.ricalcolo'
      readonly nota: string
      readonly matricola: string
      readonly periodo: string
      readonly dal: string
      readonly causa: string
    }
  | {
      readonly change: 'azienda.pec'
      readonly azienda: string
      readonly da?: string
      readonly a: string
      readonly dal: string
    }

export type ChangeName = Change['change']

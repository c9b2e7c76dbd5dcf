type Told = { readonly home: string; readonly isPackaged: boolean }

/** What the backend is told by its environment. The packed app goes by the clock of its machine, whatever is set around it. */
export function backendEnvironment(around: NodeJS.ProcessEnv, { home, isPackaged }: Told): NodeJS.ProcessEnv {
  const { SCRITTOIO_OGGI, ...rest } = around
  return { ...rest, ...(!isPackaged && SCRITTOIO_OGGI && { SCRITTOIO_OGGI }), SCRITTOIO_HOME: home }
}

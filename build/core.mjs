// npm run core: the command line of the remote core; with --dev, one that is filled, with people who can come in.
const [first = '', ...rest] = process.argv.slice(2)
if (first === '--dev') {
  const { dev } = await import('../test/dev/dev.ts').catch(explained)
  process.exitCode = await dev(rest)
} else {
  await import('../core/cli.ts')
}

/** The identity provider is a package for development: where only the product was installed, that is said plainly. */
function explained(error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error('«--dev» vuole ciò che serve a chi sviluppa (oidc-provider, test/): si installa con «npm install».')
  process.exit(69)
}

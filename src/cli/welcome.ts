import path from 'node:path'
import type { Config } from '../config/config.js'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/accounts.js'
import { WALKTHROUGH } from '../demo/walkthrough.js'

/** How many people of the walk-through are named at the start. */
const NAMED = 6

/** Says where the gateway is, and in a demo who can sign in, whom to look for and where the partners' keys are. */
export function welcome(config: Config, print: (line: string) => void): void {
  print('')
  print(`The neighbourhood record is at ${config.baseUrl}`)
  if (!config.demo) return
  print('')
  if (!config.oidc) {
    print(`Sign in with one of these; the password of all is "${DEMO_PASSWORD}":`)
    print(`  ${DEMO_ACCOUNTS.map(({ username }) => username).join(', ')}`)
    print('')
  }
  print('People to look for:')
  for (const { nhsNumberShown, name, about, openedBy } of WALKTHROUGH.slice(0, NAMED)) {
    print(`  ${nhsNumberShown}  ${name}: ${about} (${openedBy.slice(0, 2).join(', ')})`)
  }
  print('')
  print(`Partners' private keys: ${path.join(config.dataDir, 'demo', 'partners')}`)
  print(`How to post FHIR:       ${config.baseUrl}/developers`)
  print('Stop with Ctrl-C.')
}

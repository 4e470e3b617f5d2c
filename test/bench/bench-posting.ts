import { bigPerson } from '../support/big-person.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { startTestApp } from '../support/test-app.js'
import { interleaved, type Timed } from './rounds.js'

export interface BenchSettings {
  readonly rounds: number
  /** The base address of a real HAPI, when there is one. */
  readonly hapi: string | undefined
  readonly print: (line: string) => void
}

const SIZE = 300

/** Posting whole people through the gateway, with every check, gate and log, against posting them raw to HAPI. */
export async function benchPosting({ rounds, hapi, print }: BenchSettings): Promise<void> {
  const app = await startTestApp()
  const token = await app.partnerToken('wey-valley-hospital')
  let next = 500

  const things: Record<string, Timed> = {
    async gateway() {
      const answer = await post(`${app.baseUrl}/fhir`, bigPerson(aTestNhsNumber(next++), SIZE), {
        authorization: `Bearer ${token}`,
      })
      if (answer !== 200) throw new Error(`The gateway answered ${answer}.`)
    },
  }
  if (hapi !== undefined) {
    things['hapi'] = async () => {
      const answer = await post(hapi, bigPerson(aTestNhsNumber(next++), SIZE), {})
      if (answer !== 200) throw new Error(`HAPI answered ${answer}.`)
    }
  }

  const { gateway = NaN, hapi: raw } = await interleaved(rounds, things)
  await app.close()
  print(`\nPosting a person of ${SIZE} resources in one transaction`)
  print(
    `  through the gateway          ${gateway.toFixed(0)} ms  (${((SIZE / gateway) * 1000).toFixed(0)} resources a second)`,
  )
  if (raw !== undefined) {
    print(
      `  raw to HAPI                  ${raw.toFixed(0)} ms  (${((SIZE / raw) * 1000).toFixed(0)} resources a second)`,
    )
    print(`  the gateway is ${(raw / gateway).toFixed(1)} times as fast as posting raw`)
  }
}

async function post(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<number> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json', ...headers },
    body: JSON.stringify(body),
  })
  await answer.arrayBuffer()
  return answer.status
}

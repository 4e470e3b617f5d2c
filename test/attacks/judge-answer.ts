import type { Expectation } from './attack-row.js'
import { headerOf, type Answer } from './send.js'

/** What is wrong with an answer, besides what it may betray. */
export function faultsOfAnswer(answer: Answer, expect: Expectation): readonly string[] {
  const server = answer.status >= 500 && answer.status !== 503 ? [`it was answered ${answer.status}`] : []
  switch (expect) {
    case 'same':
      return server
    case '401':
      return [...server, ...statusFaults(answer, 401), ...challengeFaults(answer)]
    case 'D404':
      return [...server, ...statusFaults(answer, 404)]
    case 'withheld':
      return [...server, ...statusFaults(answer, 200), ...noticeFaults(answer)]
    default:
      return [...server, ...statusFaults(answer, expect), ...outcomeFaults(answer)]
  }
}

function statusFaults({ status, body }: Answer, wanted: number): readonly string[] {
  return status === wanted ? [] : [`it was answered ${status}, not ${wanted}: ${body.slice(0, 300)}`]
}

function challengeFaults(answer: Answer): readonly string[] {
  const challenge = headerOf(answer, 'www-authenticate') ?? ''
  const issues = issuesOf(answer)
  return [
    ...(/^(?:Bearer|DPoP) realm=/.test(challenge) ? [] : ['a 401 without WWW-Authenticate']),
    ...(issues.length === 1 && issues[0]?.code === 'login' ? [] : ['a 401 that is not one issue, login']),
  ]
}

/** Errors under /fhir say in an OperationOutcome what is wrong. */
function outcomeFaults(answer: Answer): readonly string[] {
  const isFhir = headerOf(answer, 'content-type')?.includes('fhir+json') ?? false
  return answer.status < 400 || !isFhir || issuesOf(answer).length > 0
    ? []
    : ['an error without an OperationOutcome']
}

function noticeFaults({ body }: Answer): readonly string[] {
  return /withheld/i.test(body) ? [] : ['nothing says that something is withheld']
}

function issuesOf({ body }: Answer): readonly { readonly code?: string }[] {
  try {
    const { resourceType, issue } = JSON.parse(body) as {
      readonly resourceType?: string
      readonly issue?: readonly { readonly code?: string }[]
    }
    return resourceType === 'OperationOutcome' ? (issue ?? []) : []
  } catch {
    return []
  }
}

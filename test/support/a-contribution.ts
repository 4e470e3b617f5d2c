import { createHash } from 'node:crypto'
import type { Contribution } from '../../src/ingest/contribution.js'
import { WEY_VALLEY } from './actors.js'

export interface ContributionDiffers {
  readonly type?: string
  readonly id: string
  /** The members behind `meta`, as they stand between the braces. */
  readonly members: string
  readonly security?: readonly string[]
}

/** When its source sent it. */
export const RECEIVED_AT = '2026-11-23T09:00:00.000Z'

const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'

/** A stamped resource of Wey Valley Hospital, an Observation unless it says otherwise. */
export function aContribution({
  type = 'Observation',
  id,
  members,
  security = [],
}: ContributionDiffers): Contribution {
  const labels = security.map((code) => `{"system":"${CONFIDENTIALITY}","code":"${code}"}`).join(',')
  const head = `{"resourceType":"${type}","id":"${id}","meta":{`
  const tail = [
    '"source":"urn:ods:RWV99"',
    ...(labels === '' ? [] : [`"security":[${labels}]`]),
    '"tag":[{"system":"https://fhir.nhs.uk/Id/ods-organization-code","code":"RWV99","display":"Wey Valley Hospital"}]}',
    `${members}}`,
  ].join(',')
  return {
    type,
    id,
    person: undefined,
    organisation: WEY_VALLEY,
    sourceKind: 'acute',
    senderId: undefined,
    contentHash: createHash('sha256').update(head).update(tail).digest('hex'),
    labelClass: 'N',
    head,
    tail,
  }
}

/** The members of a body weight with its value as the sender wrote it. */
export function aWeight(value: string, more = ''): string {
  return `"status":"final","code":{"text":"Body weight"},"valueQuantity":{"value":${value},"unit":"kg"}${more}`
}

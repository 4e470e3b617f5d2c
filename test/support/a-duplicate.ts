import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseOdsCode, type OdsCode } from '../../src/fhir/ods-code.js'
import type { SourceKind } from '../../src/fhir/source-kind.js'
import type { Organisation, OrganisationDirectory } from '../../src/identity/organisation.js'
import { readResource, toRecordView, type ReadResource } from '../../src/record/reading/record-view.js'

/** Two resources as two feeds send them, and whether a clinician says that they tell one thing. */
export interface LabelledPair {
  readonly id: string
  readonly why: string
  readonly same: boolean
  readonly one: ToldResource
  readonly other: ToldResource
}

interface ToldResource {
  readonly from: string
  readonly resource: { readonly resourceType: string } & Readonly<Record<string, unknown>>
}

const FEEDS: readonly (readonly [feed: string, code: string, name: string, kind: SourceKind])[] = [
  ['gp', 'Z99001', 'Oak Street Surgery', 'primary-care'],
  ['hospital', 'RWV99', 'Wey Valley Hospital', 'acute'],
  ['hospital-2', 'RSA99', 'St Anne’s Hospital', 'acute'],
  ['community', 'RDC99', 'Downs Community', 'community'],
  ['mental-health', 'RHM99', 'Holmwood Mental Health', 'mental-health'],
  ['social-care', '999CC', 'County Social Care', 'social-care'],
  ['pharmacy', 'FHS99', 'High Street Pharmacy', 'pharmacy'],
  ['pharmacy-2', 'FMP99', 'Market Place Pharmacy', 'pharmacy'],
  ['ambulance', 'RND99', 'North Downs Ambulance', 'ambulance'],
]

const FEED_DIRECTORY: OrganisationDirectory = new Map(
  FEEDS.map(([, code, name, kind]): [OdsCode, Organisation] => {
    const odsCode = toOds(code)
    const place = { place: 'Surrey Downs', neighbourhood: 'Leatherhead' } as const
    return [odsCode, kind === 'primary-care' ? { odsCode, name, kind, ...place } : { odsCode, name, kind }]
  }),
)

function toOds(code: string): OdsCode {
  const parsed = parseOdsCode(code)
  if (!parsed) throw new Error(`${code} is no ODS code`)
  return parsed
}

/** A resource as a feed sent it, read. */
export function told({ from, resource }: ToldResource, id: string): ReadResource {
  const feed = FEEDS.find(([name]) => name === from)
  if (!feed) throw new Error(`There is no feed ${from}`)
  return readResource(
    {
      type: resource.resourceType,
      id,
      version: 1,
      organisation: toOds(feed[1]),
      sourceKind: feed[3],
      receivedAt: '2026-11-23T09:00:00.000Z',
      labelClass: 'N',
      shared: false,
      text: JSON.stringify({ ...resource, id }),
    },
    FEED_DIRECTORY,
  )
}

/** What stands in a record of these on 23 November 2026. */
export function aView(resources: readonly ReadResource[]): ReturnType<typeof toRecordView> {
  return toRecordView(resources, { today: '2026-11-23', directory: FEED_DIRECTORY })
}

const FOLDER = path.join(process.cwd(), 'test', 'record', 'duplicates', 'pairs')

/** The labelled pairs by file, without `.json`. */
export function labelledPairs(): ReadonlyMap<string, readonly LabelledPair[]> {
  return new Map(
    readdirSync(FOLDER)
      .sort()
      .map((name) => [
        name.replace('.json', ''),
        JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as readonly LabelledPair[],
      ]),
  )
}

import { parseOdsCode, type OdsCode } from '../fhir/ods-code.js'
import type { SourceKind } from '../fhir/source-kind.js'

/** An invented organisation of the demo neighbourhood; its Place is real. */
export interface DemoOrganisation {
  readonly odsCode: OdsCode
  readonly name: string
  readonly kind: SourceKind
  readonly place?: string
  readonly neighbourhood?: string
  readonly telephone?: string
}

/** The OAuth client ids of the ten demo partners. */
export const PARTNER_IDS = [
  'oak-street-surgery',
  'mill-lane-surgery',
  'wey-valley-hospital',
  'st-annes-hospital',
  'downs-community',
  'holmwood-mental-health',
  'county-social-care',
  'high-street-pharmacy',
  'northdowns-ambulance',
  'helping-hands',
] as const

export type PartnerId = (typeof PARTNER_IDS)[number]

/** The ten organisations that have a feed. */
export const PARTNER_ORGANISATIONS: Readonly<Record<PartnerId, DemoOrganisation>> = {
  'oak-street-surgery': {
    odsCode: ods('Z99001'),
    name: 'Oak Street Surgery',
    telephone: '01632 960801',
    kind: 'primary-care',
    place: 'Surrey Downs',
    neighbourhood: 'Leatherhead',
  },
  'mill-lane-surgery': {
    odsCode: ods('Z99002'),
    name: 'Mill Lane Surgery',
    telephone: '01632 960802',
    kind: 'primary-care',
    place: 'Guildford & Waverley',
    neighbourhood: 'Godalming',
  },
  'wey-valley-hospital': {
    odsCode: ods('RWV99'),
    name: 'Wey Valley Hospital',
    kind: 'acute',
    telephone: '01632 960803',
  },
  'st-annes-hospital': {
    odsCode: ods('RSA99'),
    name: "St Anne's Hospital",
    kind: 'acute',
    telephone: '01632 960804',
  },
  'downs-community': {
    odsCode: ods('RDC99'),
    name: 'Downs Community Health',
    kind: 'community',
    telephone: '01632 960805',
  },
  'holmwood-mental-health': {
    odsCode: ods('RHM99'),
    name: 'Holmwood Mental Health',
    kind: 'mental-health',
    telephone: '01632 960806',
  },
  'county-social-care': {
    odsCode: ods('999CC'),
    name: 'County Social Care',
    kind: 'social-care',
    telephone: '01632 960807',
  },
  'high-street-pharmacy': {
    odsCode: ods('FZ999'),
    name: 'High Street Pharmacy',
    kind: 'pharmacy',
    telephone: '01632 960808',
  },
  'northdowns-ambulance': {
    odsCode: ods('RND99'),
    name: 'North Downs Ambulance',
    kind: 'ambulance',
    telephone: '01632 960809',
  },
  'helping-hands': { odsCode: ods('ZHH99'), name: 'Helping Hands', kind: 'vcse', telephone: '01632 960810' },
}

/** Practices that people are registered with and that send nothing, so that "has never sent" can be seen. */
const PRACTICES_WITHOUT_FEED: readonly DemoOrganisation[] = [
  practice('Z99003', 'Station Road Surgery', {
    place: 'East Surrey',
    neighbourhood: 'Redhill',
    telephone: '01632 960813',
  }),
  practice('Z99004', 'Chequers Lane Surgery', {
    place: 'East Surrey',
    neighbourhood: 'Oxted',
    telephone: '01632 960814',
  }),
  practice('Z99005', 'Riverside Practice', {
    place: 'North West Surrey',
    neighbourhood: 'Weybridge',
    telephone: '01632 960815',
  }),
  practice('Z99006', 'Heathfield Medical Centre', {
    place: 'North West Surrey',
    neighbourhood: 'Woking',
    telephone: '01632 960816',
  }),
]

/** Every organisation of the demo neighbourhood. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  ...Object.values(PARTNER_ORGANISATIONS),
  ...PRACTICES_WITHOUT_FEED,
]

function practice(
  code: string,
  name: string,
  where: { readonly place: string; readonly neighbourhood: string; readonly telephone: string },
): DemoOrganisation {
  return { odsCode: ods(code), name, kind: 'primary-care', ...where }
}

function ods(code: string): OdsCode {
  const parsed = parseOdsCode(code)
  if (parsed === undefined) throw new Error(`${code} is not an ODS code.`)
  return parsed
}

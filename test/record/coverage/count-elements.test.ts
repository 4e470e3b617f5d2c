import { countElements } from '../../../src/record/coverage/count-elements.js'
import type { ReceivedResource } from '../../../src/record/coverage/coverage-store.js'
import { coded, HOLMWOOD } from '../../support/a-record.js'
import { CODE_SETS } from '../../support/code-sets.js'
import { HEADING_MAP } from '../../support/heading-map.js'

function sentOf(resource: { readonly resourceType: string }): readonly string[] {
  const received: ReceivedResource = {
    type: resource.resourceType,
    id: 'one',
    organisation: HOLMWOOD,
    receivedAt: '2026-11-23T10:00:00Z',
    text: JSON.stringify({ id: 'one', ...resource }),
  }
  const counts = countElements([received], { elements: HEADING_MAP.elements, codeSets: CODE_SETS })
  return counts.map(({ element }) => element)
}

const aFlag = (text: string): { readonly resourceType: string } => ({
  resourceType: 'Flag',
  ...{ status: 'active', code: { text } },
})

const LEGAL = [
  'legal/mental-health-act-status-or-community-treatment-order',
  'legal/deprivation-of-liberty-authorisation',
]
const CHILDREN = [
  'safeguarding/child-protection-plan-also-of-an-unborn-child',
  'safeguarding/looked-after-child',
]

describe('what counts as an element that was sent, where another one stands at the same path', () => {
  it.each([
    ['Detained under section 3 of the Mental Health Act', LEGAL, LEGAL.slice(0, 1)],
    ['Community treatment order', LEGAL, LEGAL.slice(0, 1)],
    ['Deprivation of Liberty Safeguards authorisation', LEGAL, LEGAL.slice(1)],
    ['DoLS: standard authorisation', LEGAL, LEGAL.slice(1)],
    ['Child protection plan', CHILDREN, CHILDREN.slice(0, 1)],
    ['Looked-after child', CHILDREN, CHILDREN.slice(1)],
    ['Safeguarding adult concern', CHILDREN, []],
  ])('%s', (text, among, counted) => {
    expect(sentOf(aFlag(text)).filter((element) => among.includes(element))).toEqual(counted)
  })

  it.each([
    [
      'Lasting power of attorney for health and welfare',
      ['legal/lasting-power-of-attorney-deputy-or-advance-decision'],
    ],
    ['Advance decision to refuse treatment', ['legal/lasting-power-of-attorney-deputy-or-advance-decision']],
    ['Not for CPR', ['end-of-life/resuscitation-decision']],
    ['Consent to surgery', []],
  ])('counts a Consent by what it is called, and none of care as consent to share: %s', (text, counted) => {
    const among = [
      'legal/consent-to-share',
      'legal/lasting-power-of-attorney-deputy-or-advance-decision',
      'end-of-life/resuscitation-decision',
    ]
    const consent = { resourceType: 'Consent', ...{ status: 'active', category: [{ text }] } }
    expect(sentOf(consent).filter((element) => among.includes(element))).toEqual(counted)
  })

  it.each([
    [
      'patient-privacy',
      [
        'legal/consent-given-or-refused',
        'legal/date-of-consent',
        'legal/consent-given-by',
        'legal/organisation-that-holds-the-consent',
      ],
    ],
    [
      'treatment',
      [
        'legal/decision-agreed-to-or-refused',
        'legal/date-of-the-decision',
        'legal/decision-made-by',
        'legal/organisation-that-holds-the-decision',
      ],
    ],
    [
      'adr',
      [
        'legal/decision-agreed-to-or-refused',
        'legal/date-of-the-decision',
        'legal/decision-made-by',
        'legal/organisation-that-holds-the-decision',
      ],
    ],
    ['research', []],
  ])('counts what a Consent says as of sharing or as of care, by its scope: %s', (scope, counted) => {
    const consent = {
      resourceType: 'Consent',
      status: 'active',
      scope: { coding: [{ code: scope }] },
      category: [{ text: 'A decision' }],
      dateTime: '2026-11-20',
      performer: [{ display: 'The person' }],
      organization: [{ display: 'Oak Street Surgery' }],
      provision: { type: 'permit' },
    }

    expect(sentOf(consent).filter((element) => element.startsWith('legal/'))).toEqual(counted)
  })

  it('knows a next of kin and a carer by word or code, and a daughter as neither', () => {
    const kindOf = (relationship: object): boolean =>
      sentOf({ resourceType: 'RelatedPerson', ...{ relationship: [relationship] } }).includes(
        'personal-contacts/kind-of-contact-carer-next-of-kin',
      )

    expect(kindOf(coded('Next of kin'))).toBe(true)
    expect(kindOf({ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'C' }] })).toBe(
      true,
    )
    expect(kindOf(coded('Daughter'))).toBe(false)
  })

  it.each([
    [{ use: 'nickname', given: ['Dot'] }, true],
    [{ use: 'usual', text: 'Winnie' }, true],
    [{ use: 'official', given: ['Dorothy'], family: 'Ashby' }, false],
  ])('counts %j as the name that somebody prefers: %s', (name, isCounted) => {
    const sent = sentOf({ resourceType: 'Patient', ...{ name: [name] } })
    expect(sent.includes('demographics/preferred-name')).toBe(isCounted)
  })
})

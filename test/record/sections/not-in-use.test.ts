import { aResource, aSection, coded, type ResourceContent } from '../../support/a-record.js'
import type { SectionKey } from '../../../src/record/sections/section.js'

/** Today is 23-Nov-2026. */
const NEXT_MONTH = '2026-12-08'

function lineOf(key: SectionKey, content: ResourceContent): string {
  const { current } = aSection(key, [aResource(content)])
  return current
    .map(({ what, when, marks }) => {
      const tags = marks.map(({ text }) => `[${text}]`).join('')
      return `${what} ${tags} ${when ? `${when.label} ${when.date.text}` : ''}`.trim()
    })
    .join('; ')
}

describe('HZ26: what is not in use, or not yet, says so', () => {
  it.each<[string, SectionKey, ResourceContent, string]>([
    [
      'equipment that is intended',
      'equipment',
      { resourceType: 'DeviceUseStatement', status: 'intended', device: { display: 'Hoist' } },
      'Hoist [intended: not in use]',
    ],
    [
      'a delivery that was abandoned',
      'equipment',
      {
        resourceType: 'SupplyDelivery',
        status: 'abandoned',
        suppliedItem: { itemCodeableConcept: { text: 'Commode' } },
      },
      'Commode [abandoned]',
    ],
    [
      'a delivery on its way',
      'equipment',
      {
        resourceType: 'SupplyDelivery',
        status: 'in-progress',
        suppliedItem: { itemCodeableConcept: { text: 'Bed' } },
      },
      'Bed [not delivered yet]',
    ],
    [
      'a service that is planned',
      'services',
      {
        resourceType: 'EpisodeOfCare',
        status: 'planned',
        type: [{ text: 'Reablement' }],
        period: { start: NEXT_MONTH },
      },
      'Reablement [not in force yet, or a wrong date][planned] from 08-Dec-2026',
    ],
    [
      'a plan that is one of several',
      'care-plan',
      { resourceType: 'CarePlan', status: 'active', intent: 'option', title: 'PEG feeding' },
      'PEG feeding [option, not an order]',
    ],
    [
      'a status that R4 does not have',
      'equipment',
      {
        resourceType: 'SupplyDelivery',
        status: 'lost-in-post',
        suppliedItem: { itemCodeableConcept: { text: 'Rail' } },
      },
      'Rail [lost in post]',
    ],
  ])('%s', (_what, key, content, line) => {
    expect(lineOf(key, content)).toBe(line)
  })

  it('equipment in use and a delivery that was made say no more', () => {
    const hoist = { resourceType: 'DeviceUseStatement', status: 'active', device: { display: 'Hoist' } }
    const bed = {
      resourceType: 'SupplyDelivery',
      status: 'completed',
      suppliedItem: { itemCodeableConcept: { text: 'Bed' } },
    }

    expect([lineOf('equipment', hoist), lineOf('equipment', bed)]).toEqual(['Hoist', 'Bed'])
  })

  it('who begins after today is not the key worker yet, and stands behind everybody of now', () => {
    const team = {
      resourceType: 'CareTeam',
      status: 'active',
      participant: [
        {
          role: [coded('Key worker')],
          member: { display: 'Ada Later' },
          period: { start: NEXT_MONTH },
        },
        { role: [coded('Care co-ordinator')], member: { display: 'Bo Now' } },
      ],
    }

    expect(lineOf('professional-contacts', team)).toBe(
      'Bo Now [key worker]; Ada Later [not in force yet, or a wrong date] from 08-Dec-2026',
    )
  })
})

import { cprSaidIn } from '../../../../src/record/sections/decisions/cpr-words.js'
import { aJoinedRecord, aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

describe('what words say of resuscitation', () => {
  it.each([
    'Do not attempt CPR',
    'DNACPR in place',
    'uDNACPR',
    'DNAR in place',
    'DNR',
    'DNACPR, discussed with daughter',
    'DNACPR in place, to be reviewed in May',
    'DNACPR: patient refused CPR',
    'Not for resuscitation',
    'Not for attempted cardiopulmonary resuscitation',
    'CPR attempts NOT recommended',
    'CPR not appropriate',
    'Not appropriate for CPR',
    'For full active treatment but not CPR',
    'Full escalation, not including CPR',
    'Ward based care, not for ITU or CPR',
    'Not for CPR. For full active treatment',
    'CPR decision: no',
    'DNACPR, no review date',
    'DNACPR (no expiry date)',
    'DNACPR: no change',
    'Not for CPR, declined dialysis',
    'DNACPR form signed by Dr A Hall 12-Nov-2026, copy held in the yellow folder',
    'Do not attempt CPR Not for attempted cardiopulmonary resuscitation',
    'DNACPR active, reviewed May 2026',
  ])('is a decision against it: %s', (words) => {
    expect(cprSaidIn(words)).toBe('not for')
  })

  it.each([
    'DNACPR revoked 20-Nov-2026',
    'No DNACPR in place',
    'DNACPR decision cancelled',
    'DNACPR withdrawn, now for resuscitation',
    'DNACPR: no',
    'No DNACPR',
    'DNACPR: revoked by Dr Hall',
    'DNACPR (cancelled)',
    'DNACPR no longer in force',
    'DNACPR form no longer valid',
    'DNACPR · DNACPR revoked',
    'Cancellation of DNACPR',
    'Not for DNACPR: full escalation',
    'CPR attempts recommended',
    'For full active treatment including CPR',
    'For resuscitation, not for intubation',
    'For attempted CPR - not for ITU',
    'For full resuscitation',
  ])('is no decision against it, or the end of one: %s', (words) => {
    expect(cprSaidIn(words)).toBe('for')
  })

  it.each([
    'DNACPR suspended for surgery',
    'DNACPR withdrawn for surgery',
    'DNACPR discussed, declined',
    'DNACPR, patient declined',
    'DNACPR form lost, not valid',
    'DNACPR form lost, remains valid',
    'DNACPR form superseded by ReSPECT: not for CPR',
    'DNACPR is not valid for reversible causes',
    'DNACPR not applicable to choking',
    'DNACPR, for CPR if choking',
    'DNACPR form stopped being kept at home',
    'No valid DNACPR seen; family say not for CPR',
    'No DNACPR form seen',
    'DNACPR expired',
    'DNACPR (void)',
    'DNACPR?',
    'DNACPR revoked?',
    'DNACPR to be withdrawn',
    'DNACPR never withdrawn',
    'DNACPR revoked in error, remains in force',
    'DNACPR revoked unless he arrests at home',
    'DNACPR · revoked',
    'Not for CPR - revoked',
    'DNACPR in place. Discharge to be discussed',
    'DNACPR. No allergies',
    'DNACPR, declined hospital admission',
    'DNACPR; removed from home by ambulance',
    'DNACPR, no longer able to walk',
    'DNACPR in place, lost weight',
    'DNACPR revoked 2024, new DNACPR made 20-Nov-2026',
    'Previous DNACPR revoked; now DNACPR again in force',
    'DNACPR inactive',
    'DNACPR discontinued',
    'DNACPR: N',
    'DNACPR status: none',
    'DNACPR in hospital only',
    'DNACPR discussed',
    'DNACPR valid until 01/12/2026',
    'Previously DNACPR',
  ])('HZ12: may be read either way, and is decided by nobody here: %s', (words) => {
    expect(cprSaidIn(words)).toBe('unclear')
  })

  it.each([
    'DNACPR to be discussed',
    'Consider DNACPR',
    'No resuscitation status recorded',
    'CPR not yet discussed',
  ])('decides nothing: %s', (words) => {
    expect(cprSaidIn(words)).toBe('undecided')
  })

  it.each([
    'Resuscitation: full',
    'Resuscitation: discussed and agreed',
    'Full escalation',
    'Allow natural death',
    'Would not want resuscitation',
    'Yes to CPR',
    'NFR',
    'Not for 2222 call',
    'In the event of cardiac arrest do not start compressions',
  ])('HZ12: names it in words that are not surely read, and is unclear: %s', (words) => {
    expect(cprSaidIn(words)).toBe('unclear')
  })

  it.each([
    'Resuscitation status',
    'CPR decision',
    'Cardiac arrest, successfully resuscitated',
    'Fluid resuscitation in resus room',
    'Asthma escalation plan',
    'Falls risk',
    'Discharge plan to be discussed',
  ])('is left to its codes and its value: %s', (words) => {
    expect(cprSaidIn(words)).toBeUndefined()
  })
})

describe('two sources on resuscitation', () => {
  const aFlag = (text: string): ResourceContent => ({
    resourceType: 'Flag',
    status: 'active',
    code: coded(text),
    period: { start: '2026-11-20' },
  })
  const together = (one: string, other: string) =>
    aJoinedRecord([aResource(aFlag(one)), aResource(aFlag(other), { from: WEY_VALLEY })])

  it.each([
    ['Do not attempt CPR', 'DNACPR revoked 20-Nov-2026'],
    ['DNACPR in place', 'DNACPR suspended for surgery'],
    ['DNACPR in place', 'No DNACPR in place'],
    ['DNACPR in place', 'DNACPR form lost, not valid'],
    ['CPR attempts NOT recommended', 'CPR attempts recommended'],
    ['DNACPR', 'For full active treatment including CPR'],
    ['DNAR in place', 'For resuscitation'],
    ['uDNACPR', 'Not for DNACPR: full escalation'],
  ])('HZ12: are not one decision where one takes back what the other says: %s / %s', (one, other) => {
    const { groups, conflicts, sections } = together(one, other)
    expect(groups).toEqual([])
    expect(conflicts.map(({ rule }) => rule)).toContain('resuscitation-told-differently')
    const endOfLife = sections.find(({ key }) => key === 'end-of-life')
    expect(endOfLife?.current.map(({ what }) => what).sort()).toEqual([one, other].sort())
  })

  it.each([
    ['DNACPR, no review date', 'For full resuscitation'],
    ['DNACPR form lost, remains valid', 'For attempted CPR'],
    ['DNACPR form superseded by ReSPECT: not for CPR', 'For resuscitation'],
    ['DNACPR is not valid for reversible causes', 'CPR attempts recommended'],
    ['DNACPR revoked 2024, new DNACPR made 20-Nov-2026', 'For full active treatment including CPR'],
    ['DNACPR expired', 'DNACPR in place'],
    ['DNACPR expired', 'DNACPR form lost'],
    ['DNACPR revoked 2024, new DNACPR made 20-Nov-2026', 'DNACPR in place'],
    ['DNACPR inactive', 'DNACPR in place'],
    ['DNACPR discontinued', 'DNACPR in place'],
    ['DNACPR: N', 'DNACPR in place'],
    ['DNACPR status: none', 'DNACPR in place'],
    ['DNACPR in place', 'Resuscitation: full'],
    ['DNACPR in place', 'Full escalation'],
    ['Allow natural death', 'For resuscitation'],
    ['NFR', 'Yes to CPR'],
    ['Not for 2222 call', 'For attempted CPR'],
  ])(
    'HZ12: are told apart where the words of one are not surely those of the other: %s / %s',
    (one, other) => {
      const { groups, conflicts } = together(one, other)
      expect(groups).toEqual([])
      expect(conflicts.map(({ rule }) => rule)).toEqual(['resuscitation-told-differently'])
    },
  )

  it.each([
    ['DNACPR (no expiry date)', 'DNACPR in place'],
    ['DNACPR: no change', 'Not for CPR'],
    ['DNACPR revoked', 'For full resuscitation'],
  ])('do not differ where both surely say one thing: %s / %s', (one, other) => {
    expect(together(one, other).conflicts).toEqual([])
  })

  it('HZ12: what may be read either way says so on its line, and that another may disagree', () => {
    const { current } = aSection('end-of-life', [
      aResource(aFlag('DNACPR expired')),
      aResource(aFlag('For resuscitation'), { from: WEY_VALLEY }),
    ])
    expect(current.find(({ what }) => what === 'DNACPR expired')?.marks.map(({ text }) => text)).toEqual([
      'may disagree with what Wey Valley Hospital has of 20-Nov-2026',
      'not clear from these words whether for attempted CPR: ask its source',
    ])
  })

  it.each([
    ['DNACPR', 'No', 'For full resuscitation', []],
    ['DNACPR', 'In place', 'For full resuscitation', ['resuscitation-told-differently']],
    ['Resuscitation status', 'No change', 'For full resuscitation', ['resuscitation-told-differently']],
    ['Resuscitation status', 'No', 'DNACPR in place', []],
  ])('a finding is read by its name and its value: %s, %s', (name, valueString, other, rules) => {
    const { conflicts } = aJoinedRecord([
      aResource({
        resourceType: 'Observation',
        status: 'final',
        code: coded(name),
        valueString,
        effectiveDateTime: '2026-11-20',
      }),
      aResource(aFlag(other), { from: WEY_VALLEY }),
    ])
    expect(conflicts.map(({ rule }) => rule)).toEqual(rules)
  })

  it('are not one decision where one is still to be talked about', () => {
    const { groups, conflicts } = together('DNACPR in place', 'DNACPR to be discussed')
    expect([...groups, ...conflicts]).toEqual([])
  })

  it('are one where both say no, in whatever words', () => {
    expect(together('DNACPR in place', 'DNAR').groups).toHaveLength(1)
  })

  it('HZ12: are held against each other as an alert and a finding', () => {
    const finding = {
      resourceType: 'Observation',
      status: 'final',
      code: coded('Resuscitation status'),
      valueString: 'Not for CPR',
      effectiveDateTime: '2026-11-20',
    } as const
    const { conflicts } = aJoinedRecord([
      aResource(finding),
      aResource(aFlag('For full active treatment including CPR'), { from: WEY_VALLEY }),
    ])
    expect(conflicts.map(({ rule }) => rule)).toEqual(['resuscitation-told-differently'])
  })

  it.each([
    'DNR',
    'DNAR in place',
    'uDNACPR',
    'Allow natural death',
    'Full escalation',
    'NFR',
    'Not for 2222 call',
  ])('stand under the end of life by any name: %s', (name) => {
    const { current } = aSection('end-of-life', [aResource(aFlag(name))])
    expect(current).toMatchObject([{ what: name, decision: 'resuscitation' }])
  })
})

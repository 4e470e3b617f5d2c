import { verificationMarks } from '../../../../src/record/reading/status-marks.js'
import {
  aJoinedRecord,
  aResource,
  aSection,
  asTable,
  coded,
  status,
  type ResourceContent,
} from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

function anAllergy(differs: object = {}): ResourceContent {
  return {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: status('active'),
    verificationStatus: status('confirmed'),
    code: coded('Penicillin', '764146007'),
    recordedDate: '1987',
    ...differs,
  }
}

const noneKnown = anAllergy({ code: coded('No known allergies', '716186003'), recordedDate: '2026-10-12' })

describe('allergies', () => {
  it('shows substance, reaction with severity, criticality, date and source', () => {
    const allergy = anAllergy({
      criticality: 'high',
      reaction: [{ manifestation: [coded('Urticarial rash', '247472004')], severity: 'moderate' }],
    })

    expect(asTable(aSection('allergies', [aResource(allergy)]))).toEqual([
      'Penicillin | reaction: Urticarial rash, moderate; criticality: high | recorded 1987 | Oak Street Surgery',
    ])
  })

  it('HZ12: shows an allergy and another source’s "no known allergies" side by side, each marked; the latest never wins', () => {
    const section = aSection('allergies', [
      aResource(noneKnown, { from: WEY_VALLEY }),
      aResource(anAllergy()),
    ])

    expect(asTable(section)).toEqual([
      'Penicillin | recorded 1987 | sources differ | Oak Street Surgery',
      'No known allergies | recorded 12-Oct-2026 | sources differ | Wey Valley Hospital',
    ])
  })

  it.each([
    [
      'an alert',
      { resourceType: 'Flag', status: 'active', code: coded('Allergic to penicillin: anaphylaxis') },
      true,
    ],
    [
      'an alert that is over',
      { resourceType: 'Flag', status: 'inactive', code: coded('Allergic to penicillin') },
      false,
    ],
    [
      'an alert until last year',
      {
        resourceType: 'Flag',
        status: 'active',
        code: coded('Allergic to penicillin'),
        period: { end: '2025-12-31' },
      },
      false,
    ],
    [
      'a finding',
      { resourceType: 'Observation', status: 'final', code: coded('Allergy'), valueString: 'Penicillin' },
      true,
    ],
    [
      'a finding that is refused by none of its words',
      { resourceType: 'Observation', status: 'final', code: coded('Allergy'), valueBoolean: false },
      false,
    ],
  ] as const)(
    'HZ12, HZ13: "no known drug allergies" is marked against %s of another source',
    (_as, told, isMarked) => {
      const drugs = anAllergy({ code: coded('No known drug allergies', '409137002') })
      const resources = [aResource(drugs, { from: WEY_VALLEY }), aResource(told)]
      const none = aSection('allergies', resources).current.find(({ what }) => what.startsWith('No known'))
      expect(none?.marks.some(({ text }) => text === 'sources differ')).toBe(isMarked)
      expect(aJoinedRecord(resources).conflicts.map(({ rule }) => rule)).toEqual(
        isMarked ? ['allergy-against-none-known'] : [],
      )
    },
  )

  it('HZ12: "no known drug allergies" does not contradict an allergy to food', () => {
    const food = anAllergy({ code: coded('Peanut'), category: ['food'] })
    const noDrug = anAllergy({ code: coded('No known drug allergies', '409137002') })

    const section = aSection('allergies', [aResource(food), aResource(noDrug, { from: WEY_VALLEY })])

    expect(section.current.flatMap(({ marks }) => marks)).toEqual([])
  })

  it('HZ13: a statement that there is none is an item with its source, not an empty section', () => {
    const section = aSection('allergies', [aResource(noneKnown)])

    expect(section.nothing).toBeUndefined()
    expect(asTable(section)).toEqual(['No known allergies | recorded 12-Oct-2026 | Oak Street Surgery'])
  })

  it.each([
    ['refuted', 'refuted'],
    ['unconfirmed', 'unconfirmed'],
  ])('HZ14: says in words that an allergy is %s', (verificationStatus, words) => {
    const [item] = aSection('allergies', [
      aResource(anAllergy({ verificationStatus: status(verificationStatus) })),
    ]).current

    expect(item?.marks.map(({ text }) => text)).toEqual([words])
  })

  it('HZ14: marks both when one source refutes what another holds', () => {
    const refuted = anAllergy({ code: coded('Penicillin V'), verificationStatus: status('refuted') })

    const section = aSection('allergies', [aResource(refuted, { from: WEY_VALLEY }), aResource(anAllergy())])

    expect(asTable(section)).toEqual([
      'Penicillin | recorded 1987 | sources differ | Oak Street Surgery',
      'Penicillin V | recorded 1987 | refuted, sources differ | Wey Valley Hospital',
    ])
  })

  it.each([
    ['Augmentin', 'Co-amoxiclav'],
    ['Latex', 'Natural rubber latex'],
    ['Aspirin', 'Acetylsalicylic acid'],
  ])('HZ14: marks both when %s is refuted by another source as %s', (told, other) => {
    const refuted = anAllergy({ code: coded(other), verificationStatus: status('refuted') })

    const section = aSection('allergies', [
      aResource(refuted, { from: WEY_VALLEY }),
      aResource(anAllergy({ code: coded(told) })),
    ])

    expect(section.current.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['sources differ'],
      ['refuted', 'sources differ'],
    ])
  })

  it('HZ08: nothing is left of an allergy that was entered in error, and it contradicts nobody', () => {
    const mistaken = anAllergy({ verificationStatus: status('entered-in-error') })

    expect(
      asTable(aSection('allergies', [aResource(mistaken), aResource(noneKnown, { from: WEY_VALLEY })])),
    ).toEqual(['No known allergies | recorded 12-Oct-2026 | Wey Valley Hospital'])
  })

  it('HZ17: orders by criticality before date; undated and resolved ones are still there', () => {
    const section = aSection('allergies', [
      aResource(anAllergy({ code: coded('Latex'), recordedDate: '2026-11-01' })),
      aResource(anAllergy({ code: coded('Aspirin'), recordedDate: undefined })),
      aResource(anAllergy({ code: coded('Bee venom'), criticality: 'high', recordedDate: '1990' })),
      aResource(anAllergy({ code: coded('Egg'), clinicalStatus: status('resolved') })),
    ])

    expect(section.current.map(({ what }) => what)).toEqual(['Bee venom', 'Latex', 'Aspirin'])
    expect(section.past.map(({ what, marks }) => [what, marks[0]?.text])).toEqual([['Egg', 'resolved']])
  })

  it('HZ17: orders by what has happened where nobody has said how critical it is', () => {
    const reacted = (text: string, severity?: string): object => ({
      reaction: [{ manifestation: [coded(text)], severity }],
    })
    const section = aSection('allergies', [
      aResource(anAllergy({ code: coded('Trimethoprim'), recordedDate: '2026-11-10' })),
      aResource(
        anAllergy({ code: coded('Erythromycin'), recordedDate: '2026-11-09', ...reacted('Rash', 'mild') }),
      ),
      aResource(anAllergy({ code: coded('Latex'), recordedDate: '2020', ...reacted('Wheeze', 'moderate') })),
      aResource(anAllergy({ code: coded('Peanut'), recordedDate: '1990', ...reacted('Collapse', 'severe') })),
      aResource(anAllergy({ code: coded('Penicillin'), recordedDate: '1987', ...reacted('Anaphylaxis') })),
      aResource(
        anAllergy({
          code: coded('Codeine'),
          verificationStatus: status('refuted'),
          ...reacted('Anaphylaxis', 'severe'),
        }),
      ),
    ])

    expect(section.current.map(({ what }) => what)).toEqual([
      'Peanut',
      'Penicillin',
      'Latex',
      'Trimethoprim',
      'Erythromycin',
      'Codeine',
    ])
  })

  it('HZ15: shows the source’s words and what the code says when they differ', () => {
    const degraded = anAllergy({
      code: {
        coding: [
          {
            system: 'http://snomed.info/sct',
            code: '196461000000101',
            display: 'Transfer-degraded drug allergy',
          },
        ],
        text: 'Septrin',
      },
    })

    expect(asTable(aSection('allergies', [aResource(degraded)]))).toEqual([
      'Septrin | coded as: Transfer-degraded drug allergy | recorded 1987 | Oak Street Surgery',
    ])
  })

  it('shows when it was recorded, first noticed and last reacted to, each by its own name', () => {
    const dates = { recordedDate: '2026-01-01', onsetDateTime: '1987', lastOccurrence: '2025-12-24' }

    expect(
      asTable(
        aSection('allergies', [
          aResource(anAllergy(dates)),
          aResource(anAllergy({ recordedDate: undefined, lastOccurrence: '2015-03-02' })),
          aResource(anAllergy({ recordedDate: undefined, onsetAge: { value: 4, unit: 'years' } })),
        ]),
      ),
    ).toEqual([
      'Penicillin | first noticed 1987; last reaction 24-Dec-2025 | recorded 01-Jan-2026 | Oak Street Surgery',
      'Penicillin | last reaction 02-Mar-2015 | Oak Street Surgery',
      'Penicillin | first noticed: age: 4 years | Oak Street Surgery',
    ])
  })

  it('shows what was reacted to, how badly and when, and what kind of sensitivity it is', () => {
    const allergy = anAllergy({
      type: 'intolerance',
      category: ['environment', 'biologic'],
      criticality: 'unable-to-assess',
      reaction: [
        {
          substance: coded('Latex gloves'),
          manifestation: [coded('Anaphylaxis')],
          description: 'collapsed',
          severity: 'severe',
          onset: '1987-05-01',
          exposureRoute: coded('Skin'),
          note: [{ text: 'needed adrenaline' }],
        },
      ],
    })

    expect(asTable(aSection('allergies', [aResource(allergy)]))).toEqual([
      'Penicillin | reaction: Anaphylaxis, collapsed, severe, to: Latex gloves, by: Skin, on 01-May-1987, needed adrenaline; ' +
        'intolerance: environment, biological substance; criticality: could not be assessed | recorded 1987 | Oak Street Surgery',
    ])
  })

  it('HZ12: two allergies of different substances are no disagreement, whatever their names begin with', () => {
    const section = aSection('allergies', [
      aResource(anAllergy({ code: coded('Allergy to penicillin', '91936005') })),
      aResource(
        anAllergy({ code: coded('Allergy to latex', '300916003'), verificationStatus: status('refuted') }),
        { from: WEY_VALLEY },
      ),
    ])

    expect(section.current.flatMap(({ marks }) => marks.map(({ text }) => text))).toEqual(['refuted'])
  })
})

describe('what is told as something else (HZ13)', () => {
  const aProblem = (text: string, differs: object = {}): ResourceContent => ({
    resourceType: 'Condition',
    clinicalStatus: status('active'),
    code: { text },
    ...differs,
  })
  const aFlag = (text: string, differs: object = {}): ResourceContent => ({
    resourceType: 'Flag',
    status: 'active',
    code: { text },
    ...differs,
  })
  const aFinding = (name: string, value: object): ResourceContent => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text: name },
    ...value,
  })

  it.each<readonly [string, ResourceContent, string]>([
    ['a problem', aProblem('Allergy to penicillin'), 'Allergy to penicillin | told as a problem'],
    ['its name turned round', aProblem('Penicillin - allergic'), 'Penicillin - allergic | told as a problem'],
    ['its name behind a title', aProblem('Allergy: aspirin'), 'Allergy: aspirin | told as a problem'],
    [
      'a reaction',
      aProblem('Flucloxacillin adverse reaction'),
      'Flucloxacillin adverse reaction | told as a problem',
    ],
    ['what is suspected', aProblem('?Latex allergy'), '?Latex allergy | told as a problem'],
    [
      'a code of ICD-10',
      aProblem('Personal history', {
        code: {
          coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'Z88.0', display: 'Penicillin' }],
        },
      }),
      'Penicillin | told as a problem',
    ],
    [
      'an anaphylaxis that is over',
      aProblem('Anaphylaxis due to latex', { clinicalStatus: status('resolved') }),
      'Anaphylaxis due to latex | told as a problem, resolved',
    ],
    ['that there is none', aProblem('No known allergies'), 'No known allergies | told as a problem'],
    [
      'an alert',
      aFlag('ALLERGY: penicillin anaphylaxis', { period: { start: '2024-03-02' } }),
      'ALLERGY: penicillin anaphylaxis | since 02-Mar-2024 | told as an alert',
    ],
    [
      'a finding',
      aFinding('Allergy status', {
        valueString: 'Allergic to penicillin - anaphylaxis',
        effectiveDateTime: '2024-03-02',
      }),
      'Allergy status: Allergic to penicillin - anaphylaxis | on 02-Mar-2024 | told as a finding',
    ],
  ])('%s stands under the allergies too', (_what, content, line) => {
    const section = aSection('allergies', [aResource(content)])

    expect(asTable(section)).toEqual([`${line} | Oak Street Surgery`])
    expect(section.nothing).toBeUndefined()
  })

  it.each([
    aProblem('Penicillin allergy excluded'),
    aProblem('Penicillin allergy de-labelled'),
    aProblem('Son has peanut allergy'),
    aProblem('Allergic rhinitis'),
    aProblem('Alcohol intolerance'),
    aFlag('Lives alone'),
    aFinding('Allergy status', { valueString: 'No known allergies' }),
    aFinding('Food allergy', { valueBoolean: false }),
    aFinding('Peanut allergy IgE test', { valueString: 'Peanut' }),
  ])('%j is no allergy of the person', (content) => {
    expect(aSection('allergies', [aResource(content)]).current).toEqual([])
  })

  it('an alert that is over, and a problem that is, are past', () => {
    const { current, past } = aSection('allergies', [
      aResource(aFlag('Allergy to penicillin', { period: { end: '2024-01-01' } })),
      aResource(aFlag('Allergy to latex', { status: 'inactive' })),
      aResource(aProblem('Egg allergy', { clinicalStatus: status('resolved') })),
    ])

    expect(current).toEqual([])
    expect(past).toHaveLength(3)
  })
})

describe('a current medicine to which there is an allergy in force', () => {
  const aMedicine = (text: string, differs: object = {}): ResourceContent => ({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text },
    ...differs,
  })
  const told = (text: string, type: 'Condition' | 'Flag' = 'Condition'): ResourceContent => ({
    resourceType: type,
    ...(type === 'Flag' ? { status: 'active' } : { clinicalStatus: status('active') }),
    code: { text },
  })
  const marksOn = (
    medicine: ResourceContent,
    ...allergies: readonly ResourceContent[]
  ): readonly string[] => {
    const { current, past } = aSection('medicines', [
      aResource(medicine),
      ...allergies.map((one) => aResource(one, { from: WEY_VALLEY })),
    ])
    return [...current, ...past].flatMap(({ marks }) => marks.map(({ text }) => text))
  }

  it.each([
    ['Amoxicillin 500mg capsules', anAllergy({ code: coded('Amoxicillin') }), 'Amoxicillin'],
    ['Amoxicillin 500mg capsules', anAllergy(), 'Penicillin (penicillins)'],
    ['Flucloxacillin 500mg capsules', told('Penicillin - allergic'), 'Penicillin (penicillins)'],
    [
      'Flucloxacillin 500mg capsules',
      told('ALLERGY: penicillin anaphylaxis', 'Flag'),
      'penicillin (penicillins)',
    ],
    ['Naproxen 500mg tablets', told('Allergy to ibuprofen'), 'Allergy to ibuprofen (NSAIDs)'],
  ])('%s says so', (medicine, allergy, words) => {
    expect(marksOn(aMedicine(medicine), allergy)).toEqual([`allergy recorded: ${words}`])
  })

  it.each([
    ['Septrin 480mg tablets', 'Trimethoprim', 'Trimethoprim (both hold trimethoprim)'],
    ['Co-trimoxazole 80mg/400mg tablets', 'Trimethoprim', 'Trimethoprim (both hold trimethoprim)'],
    ['Co-codamol 30mg/500mg tablets', 'Codeine', 'Codeine (both hold codeine)'],
    ['Paracetamol 500mg tablets', 'Co-codamol', 'Co-codamol (both hold paracetamol)'],
    ['Ramipril 5mg capsules', 'ACE inhibitors', 'ACE inhibitors (ACE inhibitors)'],
    ['Tritace 5mg capsules', 'ACE inhibitors', 'ACE inhibitors (ACE inhibitors)'],
    ['Coversyl Arginine 5mg tablets', 'ACE inhibitors', 'ACE inhibitors (ACE inhibitors)'],
    ['Entresto 24mg/26mg tablets', 'ACE inhibitors', 'ACE inhibitors (ACE inhibitors)'],
    ['Lipitor 20mg tablets', 'Statins', 'Statins (statins)'],
    ['Klaricid 500mg tablets', 'Macrolides', 'Macrolides (macrolides)'],
    ['Vibramycin 100mg capsules', 'Tetracyclines', 'Tetracyclines (tetracyclines)'],
    ['Lymecycline 408mg capsules', 'Doxycycline', 'Doxycycline (tetracyclines)'],
    ['Co-codamol 8mg/500mg tablets', 'Morphine', 'Morphine (opioids like morphine)'],
    ['Heparin sodium 5000units/ml', 'Enoxaparin', 'Enoxaparin (heparins)'],
    ['Co-amoxiclav 625mg tablets', 'Beta-lactams', 'Beta-lactams (beta-lactams)'],
    ['Tazocin 4.5g powder for solution for infusion vials', 'Cefalexin', 'Cefalexin (beta-lactams)'],
    ['Meropenem 1g powder for injection vials', 'Penicillin', 'Penicillin (beta-lactams)'],
    ['Instillagel 11ml', 'Lidocaine', 'Lidocaine (local anaesthetics)'],
    ['Instillagel 11ml', 'Chlorhexidine', 'Chlorhexidine (chlorhexidine)'],
    ['Bupivacaine 0.5% injection', 'Local anaesthetics', 'Local anaesthetics (local anaesthetics)'],
    ['Lorazepam 1mg tablets', 'Benzodiazepines', 'Benzodiazepines (benzodiazepines)'],
    ['Bendroflumethiazide 2.5mg tablets', 'Thiazides', 'Thiazides (thiazides)'],
    ['Prochlorperazine 5mg tablets', 'Phenothiazines', 'Phenothiazines (phenothiazines)'],
    ['Fluoxetine 20mg capsules', 'SSRIs', 'SSRIs (SSRIs)'],
    ['Bumetanide 1mg tablets', 'Loop diuretics', 'Loop diuretics (loop diuretics)'],
    ['Pregabalin 75mg capsules', 'Gabapentinoids', 'Gabapentinoids (gabapentinoids)'],
    ['Oxcarbazepine 150mg tablets', 'Carbamazepine', 'Carbamazepine (antiepileptics with an aromatic ring)'],
  ])(
    'HZ12: %s says so of an allergy to %s, what it is made of and its class',
    (medicine, allergen, words) => {
      expect(marksOn(aMedicine(medicine), anAllergy({ code: { text: allergen } }))).toEqual([
        `allergy recorded: ${words}`,
      ])
    },
  )

  it.each([
    ['Paracetamol 500mg tablets', 'Morphine'],
    ['Candesartan 8mg tablets', 'ACE inhibitors'],
    ['Levodopa and carbidopa', 'Amoxicillin'],
    ['Codeine 30mg tablets', 'Paracetamol'],
    ['Sodium valproate 500mg tablets', 'Carbamazepine'],
  ])('%s says nothing of an allergy to %s', (medicine, allergen) => {
    expect(marksOn(aMedicine(medicine), anAllergy({ code: { text: allergen } }))).toEqual([])
  })

  it.each([
    ['refuted', anAllergy({ verificationStatus: status('refuted') })],
    ['over', anAllergy({ clinicalStatus: status('resolved') })],
    ['that there is none', noneKnown],
    ['to something else', anAllergy({ code: coded('Latex') })],
    ['an alert that is over', { ...told('Allergy to penicillin', 'Flag'), status: 'inactive' }],
  ])('says nothing where the allergy is %s', (_why, allergy) => {
    expect(marksOn(aMedicine('Amoxicillin 500mg capsules'), allergy)).toEqual([])
  })

  const notCompared = (allergy: ResourceContent, medicine = aMedicine('Ramipril 5mg capsules')): boolean =>
    aSection('allergies', [aResource(allergy), aResource(medicine)]).current.some(({ marks }) =>
      marks.some(({ text, tone }) => text === 'not compared with medicines' && tone === 'caution'),
    )

  it.each(['Triptans', 'Some brand nobody wrote down', 'Iodine'])(
    'HZ12: an allergy to %s, which is in no table, says that it was not compared with medicines',
    (allergen) => {
      expect(notCompared(anAllergy({ code: { text: allergen } }))).toBe(true)
    },
  )

  it.each([
    ['is to a medicine that is known', anAllergy({ code: { text: 'Amlodipine' } })],
    ['is to a class that is known', anAllergy({ code: { text: 'Gabapentinoids' } })],
    ['is to a mixture that is known', anAllergy({ code: { text: 'Co-codamol' } })],
    ['is to a food', anAllergy({ code: { text: 'Peanut' }, category: ['food'] })],
    ['is refuted', anAllergy({ code: { text: 'Triptans' }, verificationStatus: status('refuted') })],
    ['says that there is none', noneKnown],
  ])('HZ12: an allergy says nothing of the kind where it %s', (_why, allergy) => {
    expect(notCompared(allergy)).toBe(false)
  })

  it('HZ12: an allergy that is in no table and has the name of a medicine is compared by it', () => {
    expect(notCompared(anAllergy({ code: { text: 'Triptans' } }), aMedicine('Triptans'))).toBe(false)
  })

  it('says nothing on a medicine that is over, or of an allergy that the reader may not see', () => {
    expect(marksOn(aMedicine('Amoxicillin', { status: 'completed' }), anAllergy())).not.toContain(
      'allergy recorded: Penicillin (penicillins)',
    )
    const section = aSection('medicines', [
      aResource(aMedicine('Amoxicillin')),
      aResource(anAllergy(), { labelClass: 'V' }),
    ])
    expect(section.current.flatMap(({ marks }) => marks)).toEqual([])
  })
})

describe('an allergy that its source tells as a problem too', () => {
  const allergy: ResourceContent = {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: status('active'),
    code: coded('Penicillin'),
  }
  const problem: ResourceContent = {
    resourceType: 'Condition',
    clinicalStatus: status('active'),
    code: coded('Anaphylaxis due to penicillin'),
    onsetDateTime: '2001',
  }
  const linesOf = (...resources: readonly ReturnType<typeof aResource>[]) =>
    aSection('allergies', resources).current.map(({ what, details }) => [what, ...details])

  it('is one line with both, as grave as the graver of them', () => {
    const latex = aResource({ ...allergy, code: coded('Latex'), recordedDate: '2026-01-01' })

    expect(linesOf(latex, aResource(allergy), aResource(problem))).toEqual([
      ['Penicillin', 'told as a problem too: Anaphylaxis due to penicillin, since 2001'],
      ['Latex'],
    ])
    expect(aSection('problems', [aResource(allergy), aResource(problem)]).current).toHaveLength(1)
  })

  it.each([
    ['another source tells the problem', { from: WEY_VALLEY }, {}],
    ['it is another substance', {}, { code: coded('Allergy to latex') }],
    ['it is only suspected', {}, { verificationStatus: status('unconfirmed') }],
    ['it was refuted', {}, { verificationStatus: status('refuted') }],
  ])('are two where %s', (_case, from, differs) => {
    const { current, past } = aSection('allergies', [
      aResource(allergy),
      aResource({ ...problem, ...differs }, from),
    ])

    expect([...current, ...past].flatMap((one) => [one, ...(one.together?.others ?? [])])).toHaveLength(2)
  })
})

describe('how sure somebody is of an allergy, in a code that R4 does not have', () => {
  it('is shown as not known, never as plain fact (HZ14)', () => {
    const marksOf = (...codes: readonly string[]): readonly string[] =>
      verificationMarks({
        verificationStatus: { coding: codes.map((code) => ({ code })) },
      }).map(({ text }) => text)

    expect(marksOf('presumed')).toEqual(['how sure is not known: “presumed”'])
    expect(marksOf('presumed', 'unconfirmed')).toEqual(['unconfirmed'])
    expect(marksOf('confirmed')).toEqual([])
    expect(marksOf()).toEqual([])
  })
})

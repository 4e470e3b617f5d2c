import request from 'supertest'
import type { OpenRecordRequest } from '../../../src/record/open-record.js'
import type { Section, SectionItem, SectionKey } from '../../../src/record/sections/section.js'
import { fitToRows, type RowBlock } from '../../../src/surfaces/portal/render-record/print/fit-to-rows.js'
import { rowsOfWords } from '../../../src/surfaces/portal/render-record/print/rows-of-words.js'
import { countOnPrint, toPrintPage } from '../../../src/surfaces/portal/render-record/print/print-page.js'
import {
  aJoinedRecord,
  anItem,
  aPoint,
  aSection,
  aSeries,
  GP,
  HOSPITAL,
  MARGARET,
} from './fixtures/joined-records.js'
import { anOpenedRecord, portalApp } from './fixtures/portal-app.js'

const PRINT = `/patients/${MARGARET}/print`

function many(key: SectionKey, count: number): Section {
  return aSection(key, {
    current: Array.from({ length: count }, (_, index) => anItem(`${key} ${index + 1}`, GP)),
  })
}

function blockOf(record: Parameters<typeof toPrintPage>[0], key: SectionKey) {
  const block = toPrintPage(record).blocks.find((one) => one.key === key)
  if (!block) throw new Error(`There is no block ${key}.`)
  return block
}

describe('GET /patients/{id}/print', () => {
  it('is opened like any page of the record, and the log is told what it is', async () => {
    const asked: OpenRecordRequest[] = []
    const app = portalApp({
      openRecord: async (opening) => {
        asked.push(opening)
        return anOpenedRecord()
      },
    })

    const page = await request(app).get(PRINT).expect(200)

    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.text).toContain('<title>Print: HOLLAND, Margaret (Mrs), NHS number 999 012 3456</title>')
    expect(page.text).not.toContain('<!--part:')
    expect(asked).toMatchObject([
      { what: 'print-page', purpose: 'TREAT', interaction: 'read', query: 'GET /patients/{id}/print' },
    ])
  })

  it('says on paper when the glass was broken for it', async () => {
    const app = portalApp({
      openRecord: async () => anOpenedRecord({ breakGlassUntil: '2026-11-23T11:42:00Z' }),
    })

    const page = await request(app).get(PRINT).expect(200)

    expect(page.text).toContain('The glass was broken for this.')
  })

  it('is refused without a word of the record', async () => {
    const app = portalApp({
      openRecord: async () => ({ outcome: 'refused', reason: 'no-legitimate-relationship' }),
    })

    const page = await request(app).get(PRINT).expect(403)

    expect(page.text).not.toContain('Margaret')
  })

  it('is of nobody where there is no such id', async () => {
    await request(portalApp()).get('/patients/margaret/print').expect(404)
  })
})

describe('what stands on two pages', () => {
  it('HZ16: counts what there is no room for, and what is past', () => {
    const record = aJoinedRecord([
      many('medicines', 300),
      aSection('problems', { current: [anItem('Asthma', GP)], past: [anItem('Measles', GP)] }),
    ])

    const medicines = blockOf(record, 'medicines')
    expect(medicines.lines.length).toBeGreaterThan(20)
    expect(medicines.shown).toBe(`${medicines.lines.length} of 300 shown`)
    expect(blockOf(record, 'problems').shown).toBe('1 past or not in force: not printed')
    expect(countOnPrint(record)).toBe(medicines.lines.length + 1)
  })

  it('says in which way there is nothing, and that something is withheld', () => {
    const record = aJoinedRecord([
      aSection('allergies', { nothing: { kind: 'withheld', text: 'Withheld from you.' }, withheld: 2 }),
      aSection('medicines', { past: [anItem('Aspirin', GP)] }),
      aSection('problems', { current: [anItem('Asthma', GP)], withheld: 1 }),
    ])

    expect(blockOf(record, 'allergies')).toMatchObject({ nothing: 'Withheld from you.', isWithheld: false })
    expect(blockOf(record, 'medicines')).toMatchObject({ nothing: 'Nothing current.' })
    expect(blockOf(record, 'problems')).toMatchObject({ nothing: undefined, isWithheld: true })
    expect(toPrintPage(record).isWithheld).toBe(true)
  })

  it('says that something is held back as another person’s', () => {
    const record = aJoinedRecord([aSection('problems', { withheld: 1, isHeldBack: true })])

    expect(toPrintPage(record)).toMatchObject({ isWithheld: true, isHeldBack: true })
    expect(toPrintPage(aJoinedRecord([aSection('problems', { withheld: 1 })])).isHeldBack).toBe(false)
  })

  it('tells of one thing under several headings once', () => {
    const flag = anItem('Falls risk', GP)
    const record = aJoinedRecord([
      aSection('alerts', { current: [flag] }),
      aSection('risks', { current: [flag] }),
      aSection('legal', { current: [flag] }),
    ])

    expect(blockOf(record, 'alerts').lines).toHaveLength(1)
    expect(blockOf(record, 'end-of-life')).toMatchObject({
      lines: [],
      nothing: 'All of it stands above.',
    })
  })

  it('has the last self-harm or overdose where it is told, once, and no place for it where it is not', () => {
    const overdose = anItem('Overdose of paracetamol', GP)
    const record = aJoinedRecord([aSection('problems', { current: [overdose, anItem('Asthma', GP)] })])
    const keys = (one: typeof record): readonly string[] => toPrintPage(one).blocks.map(({ key }) => key)

    expect(keys(record)).not.toContain('self-harm')
    const page = toPrintPage({ ...record, lastSelfHarm: [overdose] })
    const linesOf = (key: string) => page.blocks.find((one) => one.key === key)?.lines.map(({ what }) => what)
    expect(linesOf('self-harm')).toEqual(['Overdose of paracetamol'])
    expect(linesOf('problems')).toEqual(['Asthma'])
  })

  it('has what was stopped lately as far as there is room, and counts the rest of what is over', () => {
    const over = ['Ramipril', 'Naproxen', 'Codeine'].map((what) => anItem(what, GP))
    const record = {
      ...aJoinedRecord([aSection('medicines', { current: [anItem('Aspirin', GP)], past: over })]),
      latelyStopped: over.slice(0, 2),
    }

    expect(
      toPrintPage(record)
        .blocks.find(({ key }) => key === 'medicines-stopped')
        ?.lines.map(({ what }) => what),
    ).toEqual(['Ramipril', 'Naproxen'])
    expect(blockOf(record, 'medicines').shown).toBe('1 past or not in force: not printed')

    const full = {
      ...record,
      sections: aJoinedRecord([many('medicines', 300)]).sections,
      latelyStopped: many('medicines', 300).current.map((one) => ({
        ...one,
        reference: `${one.reference}-over`,
      })),
    }
    const cut = toPrintPage(full).blocks.find(({ key }) => key === 'medicines-stopped')
    expect(cut?.shown).toBe(`${cut?.lines.length ?? 0} of 300 shown`)
  })

  it('has results that are critical first, and those out of range that nobody asks for first after them', () => {
    const ofFlag = (name: string, flag: string) =>
      aSeries(name, [aPoint('2026-11-20', '1', { flag, reference: `Observation/${name}` })])
    const section = aSection('results', {
      series: [
        ofFlag('Amylase', 'high'),
        ofFlag('Serum creatinine', 'normal'),
        ofFlag('Plasma osmolality', 'critically high'),
        ofFlag('Ferritin', 'normal'),
      ],
    })

    expect(blockOf(aJoinedRecord([section]), 'results').lines.map(({ what }) => what.split(' 1')[0])).toEqual(
      ['Plasma osmolality', 'Serum creatinine', 'Amylase'],
    )
  })

  it('says who saw the person last though that stands among what is open', () => {
    const stay = anItem('Inpatient stay', HOSPITAL)
    const record = { ...aJoinedRecord([aSection('contacts', { current: [stay] })]), loops: [stay] }

    expect(blockOf(record, 'contacts').lines.map(({ what }) => what)).toEqual(['Inpatient stay'])
  })

  it('says all of a line where there is room for it', () => {
    const details = Array.from(
      { length: 12 },
      (_, index) => `step ${index + 1} of what is to be done at home`,
    )
    const plan = anItem('My safety plan', GP, { details })
    const [line] = blockOf(
      aJoinedRecord([aSection('contingency-plans', { current: [plan] })]),
      'end-of-life',
    ).lines

    expect(line).toMatchObject({ isCut: false, details: details.join(' · ') })
  })

  it('tells whom to call: key workers, the next of kin, the others; the practice where no source names anybody', () => {
    const own = aSection('personal-contacts', {
      current: [{ ...anItem('Kayleigh, next of kin', GP), isRungFirst: true }, anItem('A friend', GP)],
    })
    const practice = anItem('Mill Lane Surgery', GP, {
      details: ['practice code: Z99002', 'telephone: 01632 960802'],
    })
    const practices = aSection('gp-practice', { current: [practice, { ...practice, source: HOSPITAL }] })
    const called = (record: Parameters<typeof toPrintPage>[0]) =>
      blockOf(record, 'professional-contacts').lines.map(({ what, details }) => [what, details])

    const worker = anItem('Patrick Doyle', GP, { marks: [{ text: 'key worker', tone: 'plain' }] })
    const named = aSection('professional-contacts', { current: [worker, anItem('Dr Asha Rahman', GP)] })

    expect(called(aJoinedRecord([named, own, practices])).map(([what]) => what)).toEqual([
      'Patrick Doyle',
      'Kayleigh, next of kin',
      'Dr Asha Rahman',
      'A friend',
    ])
    expect(called(aJoinedRecord([own, practices])).slice(0, 2)).toEqual([
      ['Mill Lane Surgery', 'GP practice · telephone: 01632 960802 · practice code: Z99002'],
      ['Kayleigh, next of kin', ''],
    ])
  })

  it('says of words that go on that they do, at the end of a word', () => {
    const words = 'word '.repeat(4000).trim()
    const [line] = blockOf(
      aJoinedRecord([aSection('medicines', { current: [anItem('Aspirin', GP, { details: [words] })] })]),
      'medicines',
    ).lines

    expect(line?.isCut).toBe(true)
    expect(line?.details).toMatch(/^word( word)*$/)
  })

  it('HZ16: cuts nothing as long as there is room for it, the marked before the others', () => {
    const warned = [{ text: 'doses differ', tone: 'warning' as const }]
    const story = (words: number): string => 'word '.repeat(words).trim()
    const medicines = (words: number) =>
      blockOf(
        aJoinedRecord([
          aSection('medicines', {
            current: [
              anItem('Aspirin', GP, { details: [story(words)] }),
              anItem('Apixaban', GP, { details: [story(words)], marks: warned }),
            ],
          }),
        ]),
        'medicines',
      ).lines.map(({ what, isCut }) => [what, isCut])

    expect(medicines(200)).toEqual([
      ['Aspirin', false],
      ['Apixaban', false],
    ])
    expect(medicines(1500)).toEqual([
      ['Aspirin', true],
      ['Apixaban', false],
    ])
  })

  it('has plans, services and equipment', () => {
    const record = aJoinedRecord([many('additional-plans', 1), many('equipment', 1), many('services', 1)])

    expect(blockOf(record, 'care-plan').lines.map(({ what }) => what)).toEqual(['additional-plans 1'])
    expect(blockOf(record, 'services').lines.map(({ what }) => what)).toEqual(['services 1', 'equipment 1'])
  })

  it('HZ16: cuts no words that turn round what stands before them', () => {
    const words = `${'A long story of the stroke clinic. '.repeat(400)}NOT CONFIRMED on MRI. ${'More of it. '.repeat(9)}`
    const [line] = blockOf(
      aJoinedRecord([aSection('problems', { current: [anItem('Stroke', GP, { details: [words] })] })]),
      'problems',
    ).lines

    expect(line?.isCut).toBe(true)
    expect(line?.details).toMatch(/ … NOT CONFIRMED on MRI\.$/)
  })

  it('HZ16: has all current medicines where two pages hold them, and leaves out no allergy and no alert', () => {
    const record = aJoinedRecord([
      many('allergies', 6),
      many('alerts', 8),
      many('medicines', 30),
      many('problems', 60),
    ])

    expect(blockOf(record, 'medicines').lines).toHaveLength(30)
    expect(blockOf(aJoinedRecord([many('allergies', 60), many('alerts', 60)]), 'alerts').lines).toHaveLength(
      60,
    )
  })

  it('HZ16: leaves out high-risk medicines last of all, and names what it leaves out', () => {
    const names = Array.from({ length: 130 }, (_, index) => `Aspirin ${index + 1}`)
    const current = [...names, 'Oramorph 10mg/5ml', 'Warfarin 1mg tablets', 'Humalog KwikPen'].map((what) =>
      anItem(what, GP),
    )

    const { lines, leftOut, shown } = blockOf(
      aJoinedRecord([aSection('medicines', { current })]),
      'medicines',
    )

    const printed = lines.map(({ what }) => what)
    expect(printed.slice(-3)).toEqual(['Oramorph 10mg/5ml', 'Warfarin 1mg tablets', 'Humalog KwikPen'])
    expect(printed[0]).toBe('Aspirin 1')
    expect(shown).toBe(`${printed.length} of 133 shown`)
    expect(leftOut).toMatch(
      new RegExp(
        `^${133 - printed.length} left out for lack of room.*: Aspirin ${printed.length - 2}; .* and \\d+ more\\.$`,
      ),
    )
  })

  it('prints a decision once, and medicines kept at hand among the medicines', () => {
    const decision = { ...anItem('Not for CPR', GP), decision: 'resuscitation' } as const
    const record = aJoinedRecord([
      aSection('alerts', { current: [decision] }),
      aSection('end-of-life', { current: [decision, aMedicine('Morphine 10mg/ml injection')] }),
    ])

    expect(blockOf(record, 'alerts').lines).toHaveLength(1)
    expect(blockOf(record, 'end-of-life').lines).toEqual([])
    expect(blockOf(record, 'medicines').lines.map(({ what }) => what)).toEqual(['Morphine 10mg/ml injection'])
  })

  it('tells of open loops, the latest kidney function with the one before, who saw them last, and the home', () => {
    const record = {
      ...aJoinedRecord([
        aSection('results', {
          series: [
            aSeries('Ferritin', [aPoint('2026-11-01', '80')]),
            aSeries('eGFR', [
              aPoint('2026-11-12', '38', { unit: 'mL/min', flag: 'low', range: '' }),
              aPoint('2026-08-02', '52', { unit: 'mL/min', range: '' }),
            ]),
          ],
        }),
        aSection('contacts', {
          current: [1, 2, 3, 4].map((day) =>
            anItem(`Home visit ${day}`, GP, { when: ['on', `2026-11-0${9 - day}`] }),
          ),
        }),
        aSection('social-context', { current: [anItem('Lives alone; key safe by the door', GP)] }),
        many('vaccinations', 5),
        aSection('procedures', { past: [anItem('Hip replacement', GP)] }),
      ]),
      loops: [anItem('Ultrasound of kidneys', GP, { marks: [{ text: 'overdue', tone: 'caution' }] })],
    }

    const told = (key: string) =>
      toPrintPage(record)
        .blocks.find((one) => one.key === key)
        ?.lines.map(({ what, details }) => [what, details])
    expect(told('open-loops')).toEqual([['Ultrasound of kidneys', '']])
    expect(told('results')).toEqual([['eGFR 38 mL/min', 'before: 52 mL/min, 02-Aug-2026']])
    expect(told('contacts')?.map(([what]) => what)).toEqual(['Home visit 1', 'Home visit 2', 'Home visit 3'])
    expect(told('social-context')?.[0]?.[0]).toContain('key safe')
    expect(toPrintPage(record).notHere).toBe(
      'Not on these pages: Contacts 1; Vaccinations 5; Results 1. Ask the record.',
    )
  })

  it('HZ35: what is overdue or due within a week stands before what is merely open, and is not cut for it', () => {
    const loops = Array.from({ length: 20 }, (_, index) => anItem(`Referral ${index + 1}, no answer`, GP))
    const overdue = anItem('Recheck urea and electrolytes', GP, {
      marks: [{ text: 'action overdue since 20-Nov-2026', tone: 'warning' }],
    })
    const undated = Array.from({ length: 20 }, (_, index) => anItem(`Action ${index + 1}`, GP))
    const due = ['2026-11-24', '2026-11-30', '2026-12-01'].map((day) => ({
      ...anItem(`Due on ${day}`, GP),
      due: day,
    }))
    const record = {
      ...aJoinedRecord([
        many('allergies', 6),
        many('alerts', 30),
        many('medicines', 60),
        many('problems', 60),
        aSection('actions', { current: [...undated, ...due] }),
      ]),
      today: '2026-11-23',
      loops: [...loops, overdue],
    }
    const told = (title: string) =>
      toPrintPage(record)
        .blocks.find((one) => one.title === title)
        ?.lines.map(({ what }) => what)

    expect(told('Open: begun, and not closed')?.[0]).toBe('Recheck urea and electrolytes')
    expect(told('What is next')?.slice(0, 2)).toEqual(['Due on 2026-11-24', 'Due on 2026-11-30'])
  })

  it('HZ16: a pregnancy stands before the other problems, as on the summary', () => {
    const pregnancy = anItem('Pregnant, 30 weeks', GP)
    const record = aJoinedRecord([many('problems', 90), aSection('pregnancy', { current: [pregnancy] })])

    expect(blockOf(record, 'problems').lines[0]?.what).toBe('Pregnant, 30 weeks')
  })

  it('HZ35: a step of a plan that waits stands among what is open, though its plan stands above', () => {
    const safety = anItem('My safety plan', GP)
    const care = anItem('My care plan', GP)
    const steps = [safety, care].map(({ reference }) => ({
      ...anItem('See within 72 hours', GP),
      reference,
      isPart: true as const,
    }))
    const record = {
      ...aJoinedRecord([
        aSection('contingency-plans', { current: [safety] }),
        aSection('care-plan', { current: [care] }),
      ]),
      loops: steps,
    }
    const page = toPrintPage(record)

    expect(page.blocks.find(({ key }) => key === 'open-loops')?.lines).toHaveLength(2)
    expect(page.blocks.flatMap(({ lines }) => lines.map(({ what }) => what))).toEqual(
      expect.arrayContaining(['My safety plan', 'My care plan']),
    )
    expect(page.notHere).toMatch(/^Not on these pages: of what is shown/)
    expect(countOnPrint(record)).toBe(2)
  })

  it('says of a key result what was before it, and never that a value of the same time was', () => {
    const points = [
      aPoint('2026-11-26T09:00:00Z', '6.8', { flag: 'critically high' }),
      aPoint('2026-11-26T09:00:00Z', '4.1'),
      aPoint('2026-11-20', '4.4'),
      aPoint('2026-11-20', '4.5'),
    ]
    const told = (from: number) =>
      toPrintPage(
        aJoinedRecord([aSection('results', { series: [aSeries('Potassium', points.slice(from))] })]),
      )
        .blocks.find(({ key }) => key === 'results')
        ?.lines.map(({ what, details }) => [what, details])

    expect(told(0)).toEqual([
      [
        'Potassium 6.8 mmol/L',
        'range 3.5–5.3 · at the same time: 4.1 mmol/L · before: 4.4 mmol/L, 20-Nov-2026',
      ],
    ])
    expect(told(2)).toEqual([['Potassium 4.4 mmol/L', 'range 3.5–5.3 · on the same day: 4.5 mmol/L']])
  })

  it('HZ24: says of what is withheld no count and no heading among what is not here', () => {
    const record = aJoinedRecord([aSection('vaccinations', { withheld: 3 })])

    expect(toPrintPage(record).notHere).not.toContain('accination')
  })
})

describe('fitToRows', () => {
  const long = Array.from({ length: 100 }, () => 1)

  it('gives all there is when there is room', () => {
    expect(fitToRows([aBlock([1, 1, 1]), aBlock([2, 2])], 20)).toEqual([3, 2])
  })

  it('gives those that may not be left out all they have, those that come early what the others do not need', () => {
    expect(
      fitToRows([aBlock(long, 'always'), aBlock(long, 'early'), aBlock(long), aBlock(long)], 204),
    ).toEqual([100, 75, 13, 12])
    expect(fitToRows([aBlock(long, 'early'), aBlock([1, 1])], 102)).toEqual([98, 2])
  })

  it('leaves out no line for a later one', () => {
    expect(fitToRows([aBlock([1, 9, 1])], 5)).toEqual([1])
  })

  it('HZ17: gives the least of each block, a line at a time, before any block takes more', () => {
    const blocks: readonly RowBlock[] = [
      { own: 1, lines: Array.from({ length: 40 }, () => 1), turn: 'always' },
      { own: 1, lines: [2, 2, 2], turn: 'early', least: 2 },
      { own: 1, lines: [1, 1], turn: 'late', least: 1 },
    ]

    expect(fitToRows(blocks, 43)).toEqual([40, 0, 0])
    expect(fitToRows(blocks, 46)).toEqual([40, 1, 1])
    expect(fitToRows(blocks, 48)).toEqual([40, 2, 1])
    expect(fitToRows(blocks, 50)).toEqual([40, 2, 2])
    expect(fitToRows(blocks, 51)).toEqual([40, 3, 2])
  })

  it('gives nothing when there is no room at all, but to those that may not be left out', () => {
    expect(fitToRows([aBlock([1]), aBlock([1], 'always')], 0)).toEqual([0, 1])
  })
})

describe('rowsOfWords', () => {
  it('counts rows by the width of letters, and breaks between words', () => {
    expect(rowsOfWords([{ text: 'ill '.repeat(30) }], 50)).toBe(1)
    expect(rowsOfWords([{ text: 'WWW '.repeat(30) }], 50)).toBe(3)
    expect(rowsOfWords([{ text: 'WWW '.repeat(16) }, { text: 'a' }], 50)).toBe(2)
    expect(rowsOfWords([{ text: 'W'.repeat(101) }], 50)).toBe(3)
    expect(rowsOfWords([{ text: 'W'.repeat(50), isStrong: true }], 50)).toBe(2)
  })
})

function aBlock(lines: readonly number[], turn: RowBlock['turn'] = 'late') {
  return { own: 1, lines, turn }
}

function aMedicine(what: string): SectionItem {
  const said = {
    dose: undefined,
    route: undefined,
    kind: undefined,
    issued: undefined,
    prescriber: undefined,
  }
  return { ...anItem(what, GP), columns: { ...said, standing: undefined } }
}

import request from 'supertest'
import type { OpenRecordRequest } from '../../../src/record/open-record.js'
import type { Section, SectionKey } from '../../../src/record/sections/section.js'
import { fitToRows } from '../../../src/surfaces/portal/render-record/fit-to-rows.js'
import { countOnPrint, toPrintPage } from '../../../src/surfaces/portal/render-record/print-page.js'
import { aJoinedRecord, anItem, aSection, GP, HOSPITAL, MARGARET } from './fixtures/joined-records.js'
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

  it('tells whom to call: key workers, the next of kin, the others; the practice where no source names anybody', () => {
    const own = aSection('personal-contacts', {
      current: [anItem('Kayleigh, next of kin', GP), anItem('A friend', GP)],
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
    const words = 'word '.repeat(400).trim()
    const [line] = blockOf(
      aJoinedRecord([aSection('medicines', { current: [anItem('Aspirin', GP, { details: [words] })] })]),
      'medicines',
    ).lines

    expect(line?.isCut).toBe(true)
    expect(line?.details).toMatch(/^word( word)*$/)
  })
})

describe('fitToRows', () => {
  it('gives all there is when there is room', () => {
    expect(fitToRows([aBlock([1, 1, 1]), aBlock([2, 2])], 20)).toEqual([3, 2])
  })

  it('gives the first blocks their lines before the others, and leaves the others their share', () => {
    const long = Array.from({ length: 100 }, () => 1)

    expect(fitToRows([{ ...aBlock(long), isFirst: true }, aBlock(long), aBlock(long)], 103)).toEqual([
      60, 20, 20,
    ])
  })

  it('leaves out no line for a later one', () => {
    expect(fitToRows([aBlock([1, 9, 1])], 5)).toEqual([1])
  })

  it('gives nothing when there is no room at all', () => {
    expect(fitToRows([aBlock([1])], 0)).toEqual([0])
  })
})

function aBlock(lines: readonly number[]) {
  return { own: 1, lines, isFirst: false }
}

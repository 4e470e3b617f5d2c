import {
  aJoinedRecord,
  aResource,
  aSection,
  coded,
  HOLMWOOD,
  type ResourceContent,
} from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const FOR: ResourceContent = {
  resourceType: 'Flag',
  status: 'active',
  code: coded('For attempted CPR'),
  period: { start: '2026-08-30' },
}
const TODAY = '2026-11-20'

const aText = (contentType: string, text: string): object => ({
  content: [{ attachment: { contentType, data: Buffer.from(text).toString('base64') } }],
})

const aForm = (title: string, differs: object): ResourceContent => ({
  resourceType: 'DocumentReference',
  status: 'current',
  type: { text: title },
  date: TODAY,
  ...differs,
})

const anOrder = (differs: object): ResourceContent => ({
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'directive',
  authoredOn: TODAY,
  ...differs,
})

const aProcedure = (text: string, differs: object = {}): ResourceContent => ({
  resourceType: 'Procedure',
  status: 'completed',
  code: { text },
  performedDateTime: TODAY,
  ...differs,
})

const aVisit = (text: string): ResourceContent => ({
  resourceType: 'Encounter',
  status: 'finished',
  class: { code: 'HH' },
  period: { start: TODAY, end: TODAY },
  reasonCode: [{ text }],
})

function beside(content: ResourceContent, decision = FOR): { ours: string; theirs: string; past: number } {
  const { current, past } = aSection('end-of-life', [
    aResource(content),
    aResource(decision, { from: WEY_VALLEY }),
  ])
  const marksOf = (name: string): string =>
    current
      .filter(({ source }) => source.name === name)
      .flatMap(({ marks }) => marks.map(({ text }) => text))
      .join(', ')
  return { ours: marksOf('Oak Street Surgery'), theirs: marksOf('Wey Valley Hospital'), past: past.length }
}

const SURE = 'disagrees with what Oak Street Surgery has of 20-Nov-2026'
const UNSURE = 'may disagree with what Oak Street Surgery has of 20-Nov-2026'
const IN_DOCUMENT = 'whether for attempted CPR stands in the document: read it'
const SPEAKS = 'speaks of resuscitation: read it'

describe('what speaks of resuscitation beside a decision of another source, whatever its kind', () => {
  it.each<[string, ResourceContent, string, string]>([
    [
      'a ReSPECT as pages',
      aForm('ReSPECT form', { content: [{ attachment: { contentType: 'application/pdf' } }] }),
      UNSURE,
      IN_DOCUMENT,
    ],
    [
      'a ReSPECT by its full name',
      aForm('Recommended Summary Plan for Emergency Care and Treatment', {
        content: [{ attachment: { contentType: 'application/pdf' } }],
      }),
      UNSURE,
      IN_DOCUMENT,
    ],
    [
      'the text of a ReSPECT',
      aForm('ReSPECT form', aText('text/plain', 'Not for attempted CPR. Comfort first.')),
      SURE,
      'not for attempted CPR',
    ],
    [
      'the words of a ReSPECT in HTML',
      aForm('ReSPECT form', aText('text/html', '<p>Not for attempted <b>CPR</b></p>')),
      SURE,
      'not for attempted CPR',
    ],
    [
      'an order by its code',
      anOrder({ code: coded('Directive', '450476008') }),
      SURE,
      'not for attempted CPR',
    ],
    [
      'an order not to do it',
      anOrder({ code: { text: 'Do not attempt CPR' }, doNotPerform: true }),
      UNSURE,
      SPEAKS,
    ],
    ['a procedure', aProcedure('Discussion about DNACPR: agreed not for resuscitation'), UNSURE, SPEAKS],
    ['why a visit was made', aVisit('ReSPECT completed: not for CPR'), SURE, 'not for attempted CPR'],
    [
      'the summary of an impression',
      {
        resourceType: 'ClinicalImpression',
        status: 'completed',
        date: TODAY,
        summary: 'DNACPR decision made today with daughter',
      },
      UNSURE,
      SPEAKS,
    ],
    [
      'a message',
      {
        resourceType: 'Communication',
        status: 'completed',
        sent: TODAY,
        payload: [{ contentString: 'DNACPR form signed, in hall' }],
      },
      UNSURE,
      SPEAKS,
    ],
  ])('HZ34: %s stands under End of life, and both are to be read', (_what, told, theirs, ours) => {
    const said = beside(told)
    expect(said.theirs).toContain(theirs)
    expect(said.ours).toContain(ours)
  })

  it('HZ12: is a contradiction for software too', () => {
    const record = aJoinedRecord([
      aResource(anOrder({ code: coded('Directive', '450476008') })),
      aResource(FOR, { from: WEY_VALLEY }),
    ])
    expect(record.conflicts).toHaveLength(1)
  })

  it.each<[string, ResourceContent]>([
    ['resuscitation as done', aProcedure('Cardiopulmonary resuscitation (procedure)')],
    ['resuscitation that was given', aProcedure('Cardiac arrest, CPR given for 10 minutes')],
    ['resuscitation long ago', aProcedure('CPR x 20 minutes, then ROSC')],
    ['a voice valve', aProcedure('TEP valve change (tracheo-oesophageal puncture)')],
    ['the repair of a hernia', aProcedure('Laparoscopic TEP repair of inguinal hernia')],
    ['a bay of that name', { ...aVisit('Fall'), location: [{ location: { display: 'ED Resus 2' } }] }],
    ['an order that was taken back', anOrder({ status: 'revoked', code: { text: 'DNACPR' } })],
    ['that it is to be talked about', aVisit('DNACPR to be discussed')],
    ['where somebody was seen', aVisit('Chest pain, seen in resus')],
    [
      'what is to be done',
      {
        resourceType: 'Task',
        status: 'requested',
        intent: 'order',
        description: 'Please complete ReSPECT with the family',
      },
    ],
    [
      'what is booked',
      { resourceType: 'Appointment', status: 'booked', description: 'ReSPECT review clinic' },
    ],
  ])('is not %s', (_what, told) => {
    expect(beside(told)).toEqual({ ours: '', theirs: '', past: 0 })
  })

  it.each([
    ['Cardiac arrest, survived after CPR by bystander'],
    ['Out of hospital arrest: CPR x 20 minutes, no neurological deficit'],
    ['History of CPR'],
  ])('a problem that somebody has survived is held against nothing: %s', (text) => {
    const problem = { resourceType: 'Condition', code: { text }, recordedDate: TODAY }
    const { sections, conflicts } = aJoinedRecord([aResource(problem), aResource(FOR, { from: WEY_VALLEY })])
    const lines = sections.flatMap(({ current }) => current).filter(({ what }) => what === text)

    expect(lines.flatMap(({ marks }) => marks.map((mark) => mark.text)).join()).not.toMatch(
      /CPR|disagree|resus/,
    )
    expect(conflicts).toEqual([])
  })

  it('an arrest survived, a form answered no and a voice valve leave somebody for whom nothing is decided without a mark', () => {
    const { sections, conflicts } = aJoinedRecord([
      aResource({
        resourceType: 'Condition',
        code: { text: 'Cardiac arrest, survived after CPR by bystander' },
        onsetString: '2019',
      }),
      aResource(aProcedure('TEP valve change (tracheo-oesophageal puncture)'), { from: WEY_VALLEY }),
      aResource(
        {
          resourceType: 'QuestionnaireResponse',
          status: 'completed',
          authored: TODAY,
          item: [
            { linkId: '1', text: 'DNACPR in place?', answer: [{ valueString: 'No' }] },
            { linkId: '2', text: 'ReSPECT form?', answer: [{ valueString: 'No' }] },
            { linkId: '3', text: 'Any allergies?', answer: [{ valueString: 'None that she knows of' }] },
          ],
        },
        { from: HOLMWOOD },
      ),
    ])
    const inSection = (key: string): number => sections.find((one) => one.key === key)?.current.length ?? -1

    const marks = sections.flatMap(({ current }) => current).flatMap((line) => line.marks)
    expect(marks.map(({ text }) => text).join()).not.toMatch(/disagree|CPR|resuscitation/)
    expect(['end-of-life', 'allergies'].map(inSection)).toEqual([0, 0])
    expect(conflicts).toEqual([])
  })

  it('HZ34: a treatment escalation plan by its letters is read still', () => {
    expect(beside(aVisit('TEP completed: ward-based care')).ours).toContain(SPEAKS)
  })

  it('written before a decision it is no word against that, and stands with what is past', () => {
    const later = { ...FOR, period: { start: '2026-11-21' } }
    expect(beside(aVisit('Not for CPR'), later)).toEqual({ ours: '', theirs: '', past: 1 })
  })

  it('that says the same disagrees with none', () => {
    const said = beside(aVisit('For attempted CPR'))
    expect([said.theirs, said.ours]).toEqual(['', 'for attempted CPR'])
  })
})

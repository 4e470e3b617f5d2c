import { aResource, aSection, coded, type ResourceContent } from '../../support/a-record.js'

const PATIENT: ResourceContent = {
  resourceType: 'Patient',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990001014' }],
}

const aLetter = (words: string): ResourceContent => ({
  resourceType: 'Composition',
  status: 'final',
  type: coded('Clinic letter'),
  title: 'Clinic letter',
  date: '2026-11-01',
  section: [
    {
      title: 'Plan',
      text: { status: 'additional', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` },
    },
  ],
})

const aDocument = (contentType: string, words: string): ResourceContent => ({
  resourceType: 'DocumentReference',
  status: 'current',
  type: coded('Clinic letter'),
  content: [{ attachment: { contentType, data: Buffer.from(words).toString('base64') } }],
})

const MARK = 'names another NHS number: check that it is this person’s'

function marksOf(letter: ResourceContent, patient = PATIENT): readonly string[] {
  const { current } = aSection('documents', [aResource(letter), aResource(patient)])
  return current.flatMap(({ marks }) => marks.map(({ text }) => text))
}

describe('a letter', () => {
  it.each([
    ['in groups of digits', aLetter('<p>Re: 999 000 1022</p>')],
    ['in a row, called by its name', aLetter('<p>NHS No: 9990001022</p>')],
    ['in a table', aLetter('<table><tr><td>NHS number</td><td>9990001022</td></tr></table>')],
    ['in the text that came with it', aDocument('text/plain', 'NHS number 9990001022. Seen today.')],
    ['in HTML', aDocument('text/html', '<b>NHS number</b> <i>9990001022</i>')],
  ])('HZ04: that names the NHS number of somebody else %s says so, and not which', (_where, letter) => {
    expect(marksOf(letter)).toEqual([MARK])
  })

  it('says so wherever its words are told', () => {
    const letter = aLetter('<p>NHS number 9990001022: penicillin</p>')
    const content = { ...letter, section: [{ ...(letter['section'] as object[])[0], title: 'Allergies' }] }
    const { current } = aSection('allergies', [aResource(content), aResource(PATIENT)])

    expect(current[0]?.marks.map(({ text }) => text)).toContain(MARK)
  })

  it.each([
    ['the number of this person', aLetter('<p>NHS number 999 000 1014</p>')],
    ['a number of which the check digit is wrong', aLetter('<p>NHS number 999 000 1023</p>')],
    ['a telephone number', aLetter('<p>Tel: 999 000 1022</p>')],
    ['ten digits that nobody calls an NHS number', aLetter('<p>Hospital number 9990001022</p>')],
  ])('says nothing of the kind of %s', (_what, letter) => {
    expect(marksOf(letter)).toEqual([])
  })

  it('says nothing where no NHS number of the person is known here', () => {
    expect(marksOf(aLetter('<p>999 000 1022</p>'), { resourceType: 'Patient' })).toEqual([])
  })
})

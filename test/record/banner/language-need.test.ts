import { toBannerPage } from '../../../src/surfaces/portal/render-record/banner-page.js'
import { aJoinedRecord, aResource } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

const REQUIRED = {
  extension: [
    { url: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired', valueBoolean: true },
  ],
}

function speaks(language: object, differs: object = {}): object {
  return { communication: [{ language, ...differs }] }
}

function needOf(...told: readonly object[]): string | undefined {
  const patients = told.map((differs, index) =>
    aResource({ resourceType: 'Patient', ...differs }, index === 0 ? {} : { from: WEY_VALLEY }),
  )
  return toBannerPage(aJoinedRecord(patients)).languageNeed
}

describe('the language of the person, on the banner', () => {
  it.each([
    ['an interpreter', REQUIRED, 'Needs an interpreter'],
    [
      'an interpreter, and for which language',
      { ...REQUIRED, ...speaks({ coding: [{ code: 'pl', display: 'Polish' }] }, { preferred: true }) },
      'Needs an interpreter: Polish',
    ],
    ['a language by its code alone', speaks({ coding: [{ code: 'pl' }] }), 'Speaks Polish'],
    ['English', speaks({ coding: [{ code: 'en-GB', display: 'English' }] }, { preferred: true }), undefined],
    ['nothing', {}, undefined],
  ])('HZ17: where a source tells of %s', (_of, differs, words) => {
    expect(needOf(differs)).toBe(words)
  })

  it('HZ17: is told where one source alone says so, and another is silent', () => {
    expect(needOf({}, REQUIRED)).toBe('Needs an interpreter')
  })

  it('is the preferred one of several', () => {
    const languages = [
      { language: { text: 'English' } },
      { language: { text: 'British Sign Language' }, preferred: true },
    ]

    expect(needOf({ communication: languages })).toBe('Speaks British Sign Language')
  })
})

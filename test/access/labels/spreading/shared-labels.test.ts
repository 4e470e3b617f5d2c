import { toSharedVariants } from '../../../../src/access/labels/spreading/shared-labels.js'
import { aResource } from '../../../support/labels.js'

const ORG = { resourceType: 'Organization', id: '1' }

function aVariant(labelClass: string, ...references: readonly string[]) {
  const json = aResource({ resourceType: 'Basic', extension: references.map((reference) => ({ reference })) })
  return { labelClass, json, text: labelClass }
}

function own(id: string, ...variants: readonly ReturnType<typeof aVariant>[]) {
  return { reference: `Basic/${id}`, shared: false, variants }
}

function shared(reference: string, ...variants: readonly ReturnType<typeof aVariant>[]) {
  return { reference, shared: true, variants }
}

function classesOf(
  resources: Parameters<typeof toSharedVariants>[0],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...toSharedVariants(resources)].map(([reference, variants]) => [
      reference,
      variants.map(({ labelClass }) => labelClass).toSorted(),
    ]),
  )
}

describe('toSharedVariants', () => {
  const plain = { ...aVariant('N||RHM99'), json: aResource(ORG) }

  it('gives a questionnaire as strictly as the answers that name it by its canonical address, of one controller', () => {
    const url = 'https://forms.example/mood'
    const answers = (id: string, labelClass: string, questionnaire: string) => {
      const json = aResource({ resourceType: 'QuestionnaireResponse', questionnaire })
      return own(id, { ...aVariant(labelClass), json })
    }
    const form = (reference: string, labelClass: string, differs: object = { url }) => {
      const json = aResource({ resourceType: 'Questionnaire', ...differs })
      return shared(reference, { ...aVariant(labelClass), json })
    }
    const forms = [
      form('Questionnaire/1', 'N||RHM99'),
      form('Questionnaire/2', 'N||RHM99', { url, version: '2' }),
      form('Questionnaire/3', 'N||Z99001'),
      form('Questionnaire/4', 'N||RHM99', {}),
    ]

    expect(classesOf([answers('1', 'R|HIV|RHM99', `${url}|1`), ...forms])).toEqual({
      'Questionnaire/1': ['R|HIV|RHM99'],
      'Questionnaire/2': ['R|HIV|RHM99'],
    })
    expect(classesOf([answers('1', 'N||RHM99', 'https://forms.example/other'), ...forms])).toEqual({})
  })

  it.each([
    [
      'as strict as the one that refers to it',
      [own('1', aVariant('R|HIV|RHM99', 'Organization/1'))],
      ['R|HIV|RHM99'],
    ],
    [
      'as the least strict of several',
      [
        own('1', aVariant('R|HIV|RHM99', 'Organization/1')),
        own('2', aVariant('N||RHM99', 'Organization/1')),
        own('3', aVariant('V|HIV|RHM99', 'Organization/1')),
      ],
      ['N||RHM99'],
    ],
    [
      'for whoever may see either, of two that none is stricter than the other',
      [
        own('1', aVariant('R|HIV|RHM99', 'Organization/1')),
        own('2', aVariant('V||RHM99', 'Organization/1')),
        own('3', aVariant('V||Z99001', 'Organization/1')),
      ],
      ['R|HIV|RHM99~V||RHM99~V||Z99001'],
    ],
    [
      'with the part that names it',
      [own('1', aVariant('N||RHM99&R|HIV|RHM99', 'Organization/1'), aVariant('N||RHM99!R|HIV|RHM99'))],
      ['R|HIV|RHM99'],
    ],
    [
      'without a part that does not name it',
      [
        own(
          '1',
          aVariant('N||RHM99&R|HIV|RHM99', 'Organization/1'),
          aVariant('N||RHM99!R|HIV|RHM99', 'Organization/1'),
        ),
      ],
      ['N||RHM99'],
    ],
  ])('lets it go out %s', (_case, resources, expected) => {
    expect(classesOf([...resources, shared('Organization/1', plain)])).toEqual({ 'Organization/1': expected })
  })

  it('lets nothing go out that nothing refers to, or that is not there', () => {
    expect(
      classesOf([own('1', aVariant('N||RHM99', 'Organization/2')), shared('Organization/1', plain)]),
    ).toEqual({})
    expect(classesOf([own('1', aVariant('N||RHM99', 'Organization/1')), shared('Organization/1')])).toEqual(
      {},
    )
  })

  it('says nothing of what is about somebody, though something refers to it', () => {
    expect(classesOf([own('1', aVariant('R||RHM99', 'Basic/2')), own('2', aVariant('N||RHM99'))])).toEqual({})
  })

  it('is no less strict than its own label', () => {
    expect(
      classesOf([
        own('1', aVariant('N||RHM99', 'Organization/1')),
        shared('Organization/1', aVariant('R|SEX|Z99001')),
      ]),
    ).toEqual({ 'Organization/1': ['R|SEX|RHM99'] })
  })

  it('follows references among what is about nobody, in circles too, with its parts', () => {
    expect(
      classesOf([
        own('1', aVariant('R||RHM99', 'PractitionerRole/1')),
        shared(
          'PractitionerRole/1',
          aVariant('N||RHM99&V|SDV|RHM99', 'Organization/1', 'Location/1'),
          aVariant('N||RHM99!V|SDV|RHM99', 'Organization/1'),
        ),
        shared('Organization/1', aVariant('N||RHM99', 'PractitionerRole/1')),
        shared('Location/1', aVariant('N||RHM99')),
      ]),
    ).toEqual({
      'PractitionerRole/1': ['R||RHM99!V|SDV|RHM99', 'R||RHM99&V|SDV|RHM99'],
      'Organization/1': ['R||RHM99'],
      'Location/1': ['V|SDV|RHM99'],
    })
  })
})

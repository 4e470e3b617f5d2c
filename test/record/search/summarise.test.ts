import { summarise } from '../../../src/record/search/summarise.js'

const WEIGHT =
  '{"resourceType":"Observation","id":"o","meta":{"versionId":"2","tag":[{"code":"t"}]},"text":{"div":"<div/>"},' +
  '"modifierExtension":[{"url":"m"}],"status":"final","_status":{"id":"s"},"code":{"text":"Weight"},' +
  '"valueQuantity":{"value":1.50},"note":[{"text":"n"}],"valueless":1}'

function keysOf(text: string): readonly string[] {
  return Object.keys(JSON.parse(text) as object)
}

describe('summarise', () => {
  const always = ['resourceType', 'id', 'meta', 'modifierExtension', 'status', '_status', 'code']

  it.each([
    [{ of: 'data' }, [...always, 'valueQuantity', 'note', 'valueless']],
    [{ of: 'text' }, [...always, 'text']],
    [{ of: 'summary' }, [...always, 'valueQuantity']],
    [{ of: 'elements', names: ['value'] }, [...always, 'valueQuantity']],
    [{ of: 'elements', names: ['note', 'absent'] }, [...always, 'note']],
  ] as const)('keeps what is mandatory or changes the meaning, and what %j asks for', (shape, keys) => {
    expect([...keysOf(summarise(WEIGHT, shape))].sort()).toEqual([...keys].sort())
  })

  it('HZ11: keeps numbers as they were sent, and says that it is a part', () => {
    const text = summarise(WEIGHT, { of: 'data' })

    expect(text).toContain('"value":1.50')
    expect((JSON.parse(text) as { meta: object }).meta).toEqual({
      versionId: '2',
      tag: [
        { code: 't' },
        { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' },
      ],
    })
  })

  it('leaves whole what was asked for whole, cannot be read, or is of a type that is never given in part', () => {
    for (const text of [WEIGHT, '{"resourceType":', '[]', '{"resourceType":"Basic","id":"b"}']) {
      expect(summarise(text, { of: text === WEIGHT ? 'whole' : 'data' })).toBe(text)
    }
  })

  it('tags what has no meta', () => {
    expect(summarise('{"resourceType":"Condition","id":"c"}', { of: 'text' })).toContain('SUBSETTED')
  })
})

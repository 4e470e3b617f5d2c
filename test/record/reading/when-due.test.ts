import { isJsonObject, type JsonObject } from '../../../src/fhir/json-value.js'
import { parseJson } from '../../../src/fhir/parse-json.js'
import { actionDue, requestDue } from '../../../src/record/reading/when-due.js'
import { aResource, aSection, coded } from '../../support/a-record.js'

/** Numbers are read as they are sent. */
function asSent(told: object): JsonObject {
  const parsed = parseJson(JSON.stringify(told))
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw new Error('no JSON object')
  return parsed.value
}

const TODAY = '2026-11-23'

const daily = (start: string | undefined, end: string | undefined, repeat: object = {}) => ({
  occurrenceTiming: {
    repeat: {
      boundsPeriod: { ...(start && { start }), ...(end && { end }) },
      frequency: 1,
      period: 1,
      periodUnit: 'd',
      ...repeat,
    },
  },
})

describe('by when something that was asked for is to be done', () => {
  it.each([
    ['on its day', { occurrenceDateTime: '2026-11-25T09:00:00Z' }, '2026-11-25T09:00:00Z'],
    [
      'by the end of its period',
      { occurrencePeriod: { start: '2026-11-20', end: '2026-11-24' } },
      '2026-11-24',
    ],
    ['when a period without an end begins', { occurrencePeriod: { start: '2026-11-24' } }, '2026-11-24'],
    ['nothing, where that has begun', { occurrencePeriod: { start: '2026-11-20' } }, undefined],
    [
      'at the next of several times',
      { occurrenceTiming: { event: ['2026-12-01', '2026-11-20', '2026-11-27'] } },
      '2026-11-27',
    ],
    [
      'at the last of them, where all are over',
      { occurrenceTiming: { event: ['2026-11-01', '2026-11-20'] } },
      '2026-11-20',
    ],
    ['when it begins', daily('2026-11-24', '2026-12-26'), '2026-11-24'],
    ['every day from then on', daily('2026-11-20', '2026-12-26'), TODAY],
    ['every day, with no end', daily('2026-11-20', undefined), TODAY],
    [
      'by its end, where it is not done daily',
      daily('2026-11-20', '2026-12-26', { period: 3 }),
      '2026-12-26',
    ],
    [
      'by its end, where it is done on some days',
      daily('2026-11-20', '2026-12-26', { dayOfWeek: ['mon'] }),
      '2026-12-26',
    ],
    ['at its end, which is over', daily('2026-10-20', '2026-11-20'), '2026-11-20'],
    ['nothing that was sent', {}, undefined],
  ])('a request: %s', (_case, told, due) => {
    expect(requestDue(asSent({ resourceType: 'ServiceRequest', ...told }), TODAY)).toBe(due)
  })

  it.each([
    [
      'by what its end is limited to',
      { restriction: { period: { end: '2026-11-25' } }, executionPeriod: { end: '2026-11-30' } },
      '2026-11-25',
    ],
    [
      'in the time in which it is to be carried out',
      { executionPeriod: { start: TODAY, end: TODAY } },
      TODAY,
    ],
    ['nothing, where it has begun and has no end', { executionPeriod: { start: '2026-11-01' } }, undefined],
  ])('an action: %s', (_case, told, due) => {
    expect(actionDue(asSent({ resourceType: 'Task', ...told }), TODAY)).toBe(due)
  })
})

describe('HZ17: what is due today says so first', () => {
  it.each([
    [
      'actions',
      {
        resourceType: 'Task',
        status: 'requested',
        intent: 'order',
        description: 'Wound check',
        executionPeriod: { start: TODAY, end: TODAY },
      },
      ['due today'],
    ],
    [
      'referrals',
      {
        resourceType: 'ServiceRequest',
        status: 'active',
        intent: 'order',
        category: [coded('Referral')],
        code: coded('Dalteparin injections by community nurse'),
        ...daily('2026-11-23', '2026-12-21'),
      },
      ['due today', 'once a day, from 23-Nov-2026 until 21-Dec-2026'],
    ],
  ] as const)('under %s', (section, told, words) => {
    const [line] = aSection(section, [aResource(told)]).current

    expect(line?.details.slice(0, words.length)).toEqual(words)
    expect(line?.due).toBe(TODAY)
  })
})

import { latestFirst } from '../reading/clinical-date.js'
import { codedWords, codesOf, readCoded } from '../reading/coded-text.js'
import { all } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { observedOn } from './results/observations.js'
import { observedValue, otherNamesOfValue } from './results/observed-value.js'
import { pregnancySaid } from './pregnancy-said.js'
import { placed, type SectionContent } from './section-content.js'

/**
 * What sources say of somebody's life and state: home, work, smoking, pregnancy, wishes. The latest that each source said
 * of each is current, what it said before is past.
 */
export function toStatements(resources: readonly ReadResource[]): SectionContent {
  const latest = new Set(
    [...groupBy(resources, sameThing).values()].map(
      (told) => [...told].sort((one, other) => latestFirst(observedOn(one), observedOn(other)))[0],
    ),
  )
  return placed(
    resources.map((resource) => {
      const { json } = resource
      const code = readCoded(json['code'])
      const value = valueText(resource)
      return {
        item: toItem(resource, {
          what: code && value !== undefined ? { ...code, text: `${code.text}: ${value}` } : (code ?? value),
          details: [
            ...otherNamesOfValue(json),
            ...notesOf(resource),
            labelled('method', codedWords(json['method'])),
            labelled('body site', codedWords(json['bodySite'])),
          ],
          when: [['on', observedOn(resource)]],
          marks: statusMarks(json),
          // Who is not pregnant has no pregnancy: it is told, and is none of what they have.
          ...(pregnancySaid(resource) === 'no' && { statesNone: 'none-of-a-kind' as const }),
        }),
        isPast: !latest.has(resource),
        date: observedOn(resource),
      }
    }),
  )
}

function sameThing(resource: ReadResource): string {
  const code = resource.json['code']
  return `${resource.source.organisation} ${codesOf(code)[0] ?? readCoded(code)?.text ?? resource.reference}`
}

function valueText({ json }: ReadResource): string | undefined {
  return joined(
    [json, ...all(json, 'component')].map((element) => {
      const value = observedValue(element)
      return value && [value.value, value.unit].filter((part) => part !== '').join(' ')
    }),
  )
}

import { toPlainName } from '../../duplicates/words/plain-name.js'
import { toTestName } from '../../duplicates/words/test-name.js'
import { dayOf, toClinicalDate, toInstant } from '../../reading/clinical-date.js'
import { codesOf, wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'

/** What stands for a panel of tests: a request names the panel, and the results are told one by one. */
const PANELS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /\bu\s?(?:&|\+|and)\s?e'?s?\b|urea and electrolytes|renal (?:function|profile)|kidney function/i,
    /potassium|sodium|creatinine|\burea\b|\begfr\b|glomerular/i,
  ],
  [/full blood count|\bfbc\b/i, /ha?emoglobin(?! a1c)|white (?:blood )?cell|platelet/i],
  [/liver function|\blfts?\b/i, /bilirubin|alanine|\balt\b|alkaline phosphatase|\balp\b|albumin/i],
  [/thyroid function|\btfts?\b/i, /thyroid[- ]stimulating|\btsh\b|thyroxine|\bt4\b/i],
  [/\blipids?\b|lipid profile/i, /cholesterol|triglyceride/i],
]

/**
 * The latest result, of any source, of what a request asks for, dated on its day or later, that does not name the request: the
 * test may have been done elsewhere. In words: `potassium of 17-Nov-2026, Wey Valley Hospital`.
 */
export function unnamedResult(request: ReadResource, asked: string, view: RecordView): string | undefined {
  const codes = codesOf(request.json['code'])
  const words = wordsOf(request.json['code'])
  const name = toPlainName(toTestName(words))
  const panels = PANELS.filter(([panel]) => panel.test(words))
  const [latest] = view
    .results()
    .filter(({ json }) => {
      const on = dateOf(json)
      if (on === undefined || dayOf(on) < dayOf(asked) || dayOf(on) > view.today) return false
      const told = wordsOf(json['code'])
      return (
        codesOf(json['code']).some((code) => codes.includes(code)) ||
        (name !== '' && toPlainName(toTestName(told)) === name) ||
        panels.some(([panel, parts]) => panel.test(told) || parts.test(told))
      )
    })
    .sort((one, other) => (toInstant(dateOf(other.json)) ?? 0) - (toInstant(dateOf(one.json)) ?? 0))
  if (!latest) return undefined
  const on = toClinicalDate(dayOf(dateOf(latest.json) ?? '')).text
  return `${nameOf(latest)} of ${on}, ${latest.source.name}`
}

function nameOf({ json }: ReadResource): string {
  return textAt(json, 'code', 'text') ?? textAt(json, 'code', 'coding', 'display') ?? 'a result'
}

function dateOf(json: ReadResource['json']): string | undefined {
  return (
    textAt(json, 'effectiveDateTime') ??
    all(json, 'effectivePeriod').flatMap((period) => textAt(period, 'start') ?? [])[0] ??
    textAt(json, 'issued')
  )
}

import {
  createFindPhrases,
  toWords,
  toWordsInCapitals,
} from '../../../../src/access/labels/code-sets/words.js'

describe('toWords', () => {
  it.each([
    ['in small letters', 'HIV Clinic', ['hiv', 'clinic']],
    ['without what stands between them', ' self-harm;\tB12\n(x) ', ['self', 'harm', 'b12', 'x']],
    ['without accents', 'Sýphilis', ['syphilis']],
    ['without a soft hyphen in them', 'syphi\u00adlis', ['syphilis']],
    ['without what nobody sees in them', 'H\u200bI\u034fV\u3164', ['hiv']],
    ['in plain letters, whatever form they have', 'ＨＩＶ ﬁt', ['hiv', 'fit']],
    ['of other alphabets', 'Ищу', ['ищy']],
    ['in letters as they look, whatever alphabet they are of', 'ΗΙV НІV hіv', ['hiv', 'hiv', 'hiv']],
    ['of signs alone: none', '… – 💊', []],
    ['of nothing: none', '', []],
  ])('gives words %s', (_how, text, words) => {
    expect(toWords(text)).toEqual(words)
  })
})

describe('toWordsInCapitals', () => {
  it.each([
    ['keeps those of capitals alone', 'had a TOP in May', ['had', 'a', 'TOP', 'in', 'may']],
    ['keeps them with digits and for more than one of it', 'P2 HSA1 TOPs', ['p2', 'HSA1', 'TOPs']],
    ['takes one capital for the beginning of a sentence', 'A Top X1', ['a', 'top', 'x1']],
    ['keeps those of four of which the second alone is small', 'PrEP prep Prep', ['PrEP', 'prep', 'prep']],
    ['takes mixed letters for a name', 'McTOP sTOP', ['mctop', 'stop']],
    ['keeps them without accents and what nobody sees', 'T\u00adO\u0301P', ['TOP']],
    ['gives nothing of nothing', '', []],
  ])('%s', (_how, text, words) => {
    expect(toWordsInCapitals(text)).toEqual(words)
  })

  it('lets a phrase be found only where its capitals are capitals too', () => {
    const find = createFindPhrases(
      [
        { phrase: 'TOP', means: 'termination' },
        { phrase: 'TOP OF', means: undefined },
      ],
      toWordsInCapitals,
    )
    expect([...find(toWordsInCapitals('TOP of the list'))]).toEqual(['termination'])
    expect([...find(toWordsInCapitals('TOP OF FOOT'))]).toEqual([])
    expect([...find(toWordsInCapitals('top of the foot'))]).toEqual([])
  })
})

describe('createFindPhrases', () => {
  const find = createFindPhrases([
    { phrase: 'HIV', means: 'hiv' },
    { phrase: 'in vitro fertili*', means: 'ivf' },
    { phrase: 'chlamyd*', means: 'sexual-health' },
    { phrase: 'chlamydia', means: 'infection' },
    { phrase: 'anti-psychotic* injection', means: 'mental-health' },
    { phrase: 'depression', means: 'mental-health' },
    { phrase: 'depression since birth', means: 'early' },
    { phrase: 'ST depression', means: undefined },
    { phrase: 'ST', means: 'trace' },
    { phrase: '…', means: 'nothing' },
  ])

  it.each([
    ['a word', 'with HIV today', ['hiv']],
    ['a word at the end', 'has HIV', ['hiv']],
    ['a phrase with the beginning of a word at its end', 'in-vitro fertilisation', ['ivf']],
    ['a beginning and the whole of one word', 'chlamydia', ['infection', 'sexual-health']],
    ['the beginning alone', 'chlamyd', ['sexual-health']],
    [
      'a beginning within a phrase',
      'an antipsychotic injection; anti psychotics injection',
      ['mental-health'],
    ],
    ['two phrases that begin with one word', 'depression since birth', ['early', 'mental-health']],
    ['what stands behind a harmless phrase', 'ST depression depression', ['mental-health']],
    ['a phrase of which a harmless one only begins', 'ST elevation', ['trace']],
    ['each once', 'HIV HIV', ['hiv']],
  ])('finds %s', (_what, text, means) => {
    expect([...find(toWords(text))].sort()).toEqual(means)
  })

  it.each([
    ['a part of a word', 'archive hivernal'],
    ['a phrase that is not whole', 'in vitro'],
    ['words of a phrase in another order', 'fertilisation in vitro'],
    ['what only begins like a beginning', 'chlamy'],
    ['a phrase that stands in a harmless one', 'ST depression in V4'],
    ['a word of a phrase in place of its beginning', 'antihistamine psychotic injection'],
    ['a phrase of signs alone', '…'],
    ['anything in nothing', ''],
  ])('does not find %s', (_what, text) => {
    expect([...find(toWords(text))]).toEqual([])
  })
})

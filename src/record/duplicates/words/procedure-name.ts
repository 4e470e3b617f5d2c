import { BODY_WORDS } from './body-words.js'
import { withoutWhom } from './by-whom.js'
import { BRANDS } from './brands.js'
import { IMAGING_WORDS } from './imaging-words.js'
import { withoutHow } from './procedure-manner.js'
import { PROCEDURE_WORDS } from './procedure-words.js'
import { remembered } from './remembered.js'
import { inSingular } from './singular.js'

/**
 * A name without its side, which is told by itself, and without how it was done where that makes no other operation: `Total
 * replacement of left hip joint`, `Primary total prosthetic replacement of hip joint using cement`. Who revises one says so.
 */
export const withoutSide = remembered(procedureNameOf)

function procedureNameOf(name: string): string {
  return inSingular(
    [...PROCEDURE_WORDS, ...IMAGING_WORDS, ...BODY_WORDS].reduce(
      (rest, [pattern, word]) => rest.replace(pattern, word),
      withoutManner(inGenerics(withoutWhom(withoutHow(name)))),
    ),
  )
}

/** `Eylea injection` is one of aflibercept. */
function inGenerics(name: string): string {
  return name.replace(/\b[A-Za-z]{5,}\b/g, (word) => BRANDS.get(word.toLowerCase()) ?? word)
}

const OF_CORONARIES = /\bp?pci\b|\bpercutaneous coronary|\bcoronary (?:angioplasty|stent)|\bptca\b/i

function withoutManner(name: string): string {
  // Which stent went where is told beside it: nobody has two such on one day.
  const short = OF_CORONARIES.test(name) ? withoutStent(name) : name
  return (
    short
      .replace(/(?:^|(?<=\s))[LR]\.?(?=\s+[A-Za-z]{3})|(?<=[a-z]{3}\s+)\(?[LR]\)?\s*$/g, ' ')
      .replace(/\borif\b/gi, 'open reduction internal fixation')
      .replace(/\blap\b/gi, 'laparoscopic')
      .replace(/\bboth\b/gi, ' ')
      .replace(/\bpna\b/gi, 'partial nail avulsion')
      .replace(/\btna\b/gi, 'total nail avulsion')
      .replace(/\bnail surgery\s*[:–-]\s*/gi, ' ')
      .replace(/\b(?:with|and|using)? ?(?:phenol(?:i[sz]ation)?|chemical matrixectomy)\b/gi, ' ')
      .replace(/\b(toe|finger) ?nail\b/gi, '$1')
      .replace(/\bbx\b/gi, 'biopsy')
      .replace(/\bmua\b/gi, 'manipulation under anaesthetic')
      .replace(/\bi ?& ?d\b/gi, 'incision drainage')
      .replace(/\bx\s?\d\b/gi, ' ')
      .replace(
        /\b(?:with|and) (?:drug[- ]eluting )?stents?\b|\bto (?:the )?(?:lad|rca|lcx|lmca|circumflex|left anterior descending)\b|\bstents? to\b/gi,
        ' ',
      )
      .replace(/,?\s+(?:nec|nos|unspecified)\s*$/i, '')
      // Behind the class the brand says no more: `IUS (Mirena)`.
      .replace(
        /(?<=\b(?:ius|iud|coil|intrauterine \w+)\b.*)\(?\b(?:mirena|levosert|kyleena|jaydess|benilexa)\b\)?|\b(?:mirena|levosert|kyleena|jaydess|benilexa) (?=ius\b)/gi,
        ' ',
      )
      .replace(/\bppm\b/gi, 'pacemaker')
      .replace(/\b(?:dual|single)[- ]?chamber\b|\bpermanent (?=pacemaker\b)|\bcardiac (?=pacemaker\b)/gi, ' ')
      // How a hernia is mended makes no second operation of it.
      .replace(
        /\b(?:prosthetic |synthetic )?mesh\b(?=.*\b(?:hernia|repair)\b)|(?<=\bhernia\b.*)\b(?:with|using)? ?mesh\b/gi,
        ' ',
      )
      .replace(/\bfibreoptic\b|\bflexible(?= cystoscopy)\b/gi, ' ')
      .replace(/\b(?:with|using|without) (?:cement|acrylic cement)\b|\b(?:un)?cemented\b|\bhybrid\b/gi, ' ')
      .replace(
        /\b(?:left|right|bilateral|lt|rt|primary(?! pci)|prosthetic|joint|operation|procedure|elective|emergency|status post|s\/p|h\/o:?|history of|underwent)\b|\((?:l|r)\)|(?:^|(?<=\s))[lr](?=\s+(?:thr|tkr|hip|knee|eye|cataract|phaco|shoulder|carpal|inguinal|breast|mastectomy)\b)|\beyes?\b/gi,
        ' ',
      )
  )
}

const STENT =
  /\b(?:with|and|\+)?\s*(?:insertion of )?(?:\d|x\d|one|two|three)?\s*(?:x )?\b(?:drug[- ]eluting |bare[- ]metal |coronary )?(?:stents?|stenting|des|bms)\b(?: (?:insertion|inserted))?(?: x ?\d)?/gi
const VESSEL =
  /\b(?:to|of|in)? ?(?:the )?(?:proximal |mid |distal )?(?:lad|rca|lcx|lmca|lms|om\d?|circumflex|left anterior descending|right coronary|left main(?: stem)?|left circumflex)\b(?: artery)?/gi

function withoutStent(name: string): string {
  const short = name.replace(VESSEL, ' ').replace(STENT, ' ').replace(/[()]/g, ' ')
  return /[a-z]/i.test(short.replace(/\b(?:coronary|with|and|to)\b/gi, ''))
    ? short
    : 'percutaneous coronary intervention'
}

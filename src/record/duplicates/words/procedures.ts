import { readMeanings } from './meanings.js'

/** Procedures that feeds name in several ways: names, SNOMED CT, OPCS-4. */
const TABLE = `
total hip replacement; total hip arthroplasty; thr; total prosthetic replacement of hip joint; total replacement of hip; total replacement of hip joint; total hip joint replacement; S:52734007
total knee replacement; total knee arthroplasty; tkr; total prosthetic replacement of knee joint; total replacement of knee; total replacement of knee joint; total knee joint replacement; S:609588000
laparoscopic cholecystectomy; lap chole; keyhole removal of gallbladder; S:45595009
appendicectomy; appendectomy; removal of appendix; excision of appendix; S:80146002
phacoemulsification of cataract; cataract extraction; cataract surgery; cataract operation; phacoemulsification of lens; S:415089008
colonoscopy; fibreoptic colonoscopy; diagnostic colonoscopy; S:73761001
gastroscopy; oesophagogastroduodenoscopy; ogd; upper gi endoscopy; upper gastrointestinal endoscopy; S:76009000
coronary angiography; coronary angiogram; angiogram of coronary arteries; S:33367005
percutaneous coronary intervention; pci; S:415070008
coronary artery bypass graft; cabg; coronary artery bypass grafting; heart bypass; S:232717009
caesarean section; c-section; lscs; lower segment caesarean section; S:11466000
hysterectomy; S:236886002
tonsillectomy; removal of tonsils; S:173422009
mastectomy; S:69031006
insertion of cardiac pacemaker; pacemaker insertion; permanent pacemaker insertion; implantation of cardiac pacemaker; S:307280005
`

export const PROCEDURES = readMeanings(TABLE)

/** A name without its side, which is told by itself: `Total replacement of left hip joint`. */
export function withoutSide(name: string): string {
  return name.replace(/\b(?:left|right|bilateral)\b/gi, ' ')
}

import { readMeanings } from './meanings.js'

/** Relatives as histories of families name them. */
export const RELATIVES = readMeanings(`
mother; mum; mam; mom; mummy; natural mother; S:72705000
father; dad; daddy; natural father; S:66839005
brother; bro; natural brother; S:70924004
sister; sis; natural sister; S:27733009
son; natural son; S:65616008
daughter; natural daughter; S:66089001
maternal grandmother; maternal gran; maternal nan; maternal grandma
maternal grandfather; maternal grandad; maternal granddad; maternal grandpa
paternal grandmother; paternal gran; paternal nan; paternal grandma
paternal grandfather; paternal grandad; paternal granddad; paternal grandpa
grandmother; gran; granny; nan; nana; grandma; S:113157001
grandfather; grandad; granddad; grandpa; S:34871008
maternal aunt; aunt maternal
paternal aunt; aunt paternal
maternal uncle; uncle maternal
paternal uncle; uncle paternal
`)

import { readMeanings } from './meanings.js'
import { VACCINES_AS_SAID } from './vaccines-as-said.js'

/** What vaccines are against, by product, by what they are called and by the codes that say no more than that. */
const TABLE = `
influenza; flu; influenza vaccine; flu vaccine; influenza vaccination; flu jab; flu vaccination; seasonal influenza; seasonal influenza vaccine; seasonal flu vaccine; seasonal influenza vaccination; inactivated influenza vaccine; quadrivalent influenza vaccine; adjuvanted trivalent influenza vaccine; adjuvanted influenza vaccine; adjuvanted quadrivalent influenza vaccine; administration of first inactivated seasonal influenza vaccination; C:88; C:140; S:822851000000102; S:86198006
covid-19; covid; covid vaccine; covid-19 vaccine; covid-19 vaccination; covid vaccination; sars-cov-2 vaccine; covid-19 mrna vaccine; severe acute respiratory syndrome coronavirus 2 vaccine; administration of sars-cov-2 vaccine; sars-cov-2 vaccination; S:1324681000000101; S:1324691000000104; S:1362591000000103; S:39114911000001105; S:39115611000001103; S:39326911000001101; S:1119349007
pneumococcal; pneumococcal vaccine; pneumonia; pneumonia jab; pneumonia vaccine; pneumococcal vaccination; S:12866006
pneumococcal polysaccharide; 23-valent pneumococcal polysaccharide; pneumococcal polysaccharide conjugated vaccine 23; pneumococcal polysaccharide vaccine; ppv23; ppv; pneumococcal polysaccharide vaccination; pneumovax
pneumococcal conjugate; pcv; pcv20; pcv13; pcv15; pneumococcal conjugate vaccine; C:133
measles mumps and rubella; mmr; mmr vaccine; measles, mumps and rubella vaccine; mmr vaccination; measles mumps rubella vaccination; measles mumps rubella; C:03; S:38598009
shingles; herpes zoster; shingles jab; recombinant zoster; live zoster; shingles vaccine; zoster vaccine; herpes zoster vaccine; shingles vaccination; herpes zoster vaccination; S:722215002
diphtheria tetanus pertussis polio hib hepatitis b; 6-in-1; 6 in 1 vaccine; hexavalent vaccine; dtap/ipv/hib/hepb; dtap-ipv-hib-hepb
meningococcal b; menb; men b; meningococcal b vaccine; menb vaccine; meningococcal group b vaccine; meningitis b vaccine
meningococcal acwy; menacwy; men acwy; meningitis acwy; men acwy vaccine; meningococcal acwy vaccine
rotavirus; rotavirus vaccine; rotavirus vaccination
human papillomavirus; hpv; hpv vaccine; human papillomavirus vaccine; hpv vaccination
tetanus diphtheria polio; td/ipv; teenage booster; diphtheria tetanus and polio; td ipv vaccine; tetanus, diphtheria and polio vaccine; 3 in 1 teenage booster
hepatitis b; hep b; hepatitis b vaccine; hep b vaccine; hepatitis b vaccination; S:16584000
hepatitis a; hep a; hepatitis a vaccine; hepatitis a vaccination
typhoid; typhoid vaccine
bcg; bcg vaccine; tuberculosis vaccine
pertussis; whooping cough; maternal pertussis; pertussis in pregnancy; whooping cough vaccine; pertussis vaccine
respiratory syncytial virus; rsv; rsv vaccine; respiratory syncytial virus vaccine; rsv vaccination
diphtheria tetanus pertussis polio; 4-in-1 pre-school booster; dtap/ipv; dtap-ipv; preschool booster; pre-school booster; 4 in 1 preschool booster
hib menc; hib/menc; hib-menc; hib menc booster; haemophilus influenzae type b and meningococcal c
measles mumps rubella varicella; mmrv; mmrv vaccine
varicella; chickenpox; chicken pox; varicella vaccine; chickenpox vaccine
tick-borne encephalitis; tbe; tbe vaccine
yellow fever; yellow fever vaccine
rabies; rabies vaccine
cholera; cholera vaccine
japanese encephalitis; japanese encephalitis vaccine
hepatitis a and b; hep a and b; hepatitis a and hepatitis b; hepatitis a+b
hepatitis a and typhoid; hep a and typhoid
mpox; smallpox; mpox vaccine; smallpox vaccine; mva-bn
tetanus; tetanus vaccine; tetanus toxoid
meningococcal c; menc; men c vaccine
meningococcal; meningitis vaccine; meningococcal vaccine; meningitis jab
polio; polio vaccine; ipv; inactivated polio vaccine
diphtheria; diphtheria vaccine
chikungunya; chikungunya vaccine
dengue; dengue vaccine
haemophilus influenzae type b; hib; hib vaccine
measles; measles vaccine
`

export const VACCINES = readMeanings(`${TABLE.trim()}\n${VACCINES_AS_SAID.trim()}`)

/** Products by brand, and what each is against. */
export const VACCINE_BRANDS: Readonly<Record<string, string>> = {
  comirnaty: 'covid-19',
  pfizer: 'covid-19',
  spikevax: 'covid-19',
  moderna: 'covid-19',
  vaxzevria: 'covid-19',
  astrazeneca: 'covid-19',
  nuvaxovid: 'covid-19',
  fluad: 'influenza',
  flucelvax: 'influenza',
  fluenz: 'influenza',
  supemtek: 'influenza',
  influvac: 'influenza',
  pneumovax: 'pneumococcal polysaccharide',
  prevenar: 'pneumococcal conjugate',
  vaxneuvance: 'pneumococcal conjugate',
  mmrvaxpro: 'measles mumps and rubella',
  priorix: 'measles mumps and rubella',
  shingrix: 'shingles',
  zostavax: 'shingles',
  infanrix: 'diphtheria tetanus pertussis polio hib hepatitis b',
  vaxelis: 'diphtheria tetanus pertussis polio hib hepatitis b',
  bexsero: 'meningococcal b',
  nimenrix: 'meningococcal acwy',
  menveo: 'meningococcal acwy',
  rotarix: 'rotavirus',
  gardasil: 'human papillomavirus',
  cervarix: 'human papillomavirus',
  revaxis: 'tetanus diphtheria polio',
  engerix: 'hepatitis b',
  hbvaxpro: 'hepatitis b',
  abrysvo: 'respiratory syncytial virus',
  vidprevtyn: 'covid-19',
  bimervax: 'covid-19',
  fluarix: 'influenza',
  vaxigrip: 'influenza',
  vaxigriptetra: 'influenza',
  efluelda: 'influenza',
  supemtektra: 'influenza',
  fluenztetra: 'influenza',
  agrippal: 'influenza',
  imuvac: 'influenza',
  apexxnar: 'pneumococcal conjugate',
  capvaxive: 'pneumococcal conjugate',
  repevax: 'diphtheria tetanus pertussis polio',
  boostrix: 'diphtheria tetanus pertussis polio',
  adacel: 'pertussis',
  menitorix: 'hib menc',
  menquadfi: 'meningococcal acwy',
  trumenba: 'meningococcal b',
  proquad: 'measles mumps rubella varicella',
  varivax: 'varicella',
  varilrix: 'varicella',
  rotateq: 'rotavirus',
  fendrix: 'hepatitis b',
  prehevbri: 'hepatitis b',
  heplisav: 'hepatitis b',
  havrix: 'hepatitis a',
  vaqta: 'hepatitis a',
  avaxim: 'hepatitis a',
  twinrix: 'hepatitis a and b',
  ambirix: 'hepatitis a and b',
  viatim: 'hepatitis a and typhoid',
  typhim: 'typhoid',
  vivotif: 'typhoid',
  ticovac: 'tick-borne encephalitis',
  stamaril: 'yellow fever',
  rabipur: 'rabies',
  verorab: 'rabies',
  dukoral: 'cholera',
  ixiaro: 'japanese encephalitis',
  imvanex: 'mpox',
  jynneos: 'mpox',
  arexvy: 'respiratory syncytial virus',
}

/** Brands that are one product under two names. */
export const MAKERS_OF: Readonly<Record<string, string>> = {
  pfizer: 'comirnaty',
  moderna: 'spikevax',
  astrazeneca: 'vaxzevria',
}

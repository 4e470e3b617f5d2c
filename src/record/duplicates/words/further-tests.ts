/** Tests, measurements and scores beside those of `tests`: names from general knowledge of laboratories, wards and practices. */
export const FURTHER_TESTS = `
ct kidneys ureters bladder; ct kub; ct kidneys ureters and bladder; ct urinary tract; ct renal tract
reticulocytes; reticulocyte count; retics; retic count
basophils; basophil count
mean corpuscular haemoglobin concentration; mchc; mean cell haemoglobin concentration
red cell distribution width; rdw; red blood cell distribution width; rdw-cv
mean platelet volume; mpv
procalcitonin; pct
lipase; serum lipase
ammonia; plasma ammonia; blood ammonia
total iron binding capacity; tibc; iron binding capacity
transferrin; serum transferrin
fibrinogen; clauss fibrinogen; fibrinogen clauss
anti-xa; anti factor xa; anti-factor xa; heparin anti-xa
rheumatoid factor; rf; rheumatoid factor screen; rh factor rheumatoid
anti-ccp antibody; anti-ccp; anti cyclic citrullinated peptide antibody; ccp antibody; ccp antibodies; acpa; cyclic citrullinated peptide antibody
antinuclear antibody; ana; anti-nuclear antibody; antinuclear antibodies; antinuclear factor; anf
anti-neutrophil cytoplasmic antibody; anca; antineutrophil cytoplasmic antibodies
anti-dsdna antibody; dsdna; double stranded dna antibody; anti-double stranded dna; dsdna antibodies; anti dsdna
complement c3; c3; c3 complement
complement c4; c4; c4 complement
immunoglobulin m; igm
immunoglobulin e; ige; total ige
immunoglobulins; immunoglobulins gam; igg iga igm; immunoglobulin panel
protein electrophoresis; serum electrophoresis; spep; serum protein electrophoresis
serum free light chains; sflc; free light chains
bence jones protein; bjp; urine bence jones protein; urinary bence jones protein
thyroid peroxidase antibody; anti-tpo; tpo antibodies; thyroid peroxidase antibodies; tpo ab; anti-tpo antibodies
tsh receptor antibody; trab; tsh receptor antibodies; thyroid receptor antibodies
sex hormone binding globulin; shbg
anti-mullerian hormone; amh; anti-müllerian hormone
progesterone; day 21 progesterone; mid-luteal progesterone
human chorionic gonadotrophin; beta hcg; hcg; bhcg; b-hcg; beta-hcg; total hcg; human chorionic gonadotropin
insulin-like growth factor 1; igf-1; igf1; insulin like growth factor i
adrenocorticotrophic hormone; acth
c-peptide; c peptide
fructosamine; serum fructosamine
osmolality; serum osmolality; plasma osmolality
urine protein creatinine ratio; pcr urine; protein creatinine ratio; upcr; urine pcr; protein/creatinine ratio; urine protein/creatinine ratio
hiv test; hiv serology; hiv antibody antigen; hiv 1 and 2 antibody; hiv 1/2 antibody/antigen; hiv ag/ab; hiv combo; hiv screen
hepatitis b surface antigen; hbsag; hep b surface antigen
hepatitis c antibody; anti-hcv; hcv antibody; hep c antibody; hepatitis c antibodies
syphilis serology; syphilis antibody; treponemal antibody; syphilis screen; syphilis ab
chlamydia test; chlamydia naat; chlamydia trachomatis pcr; chlamydia pcr; chlamydia trachomatis naat; chlamydia screen
mrsa screen; mrsa swab; mrsa screening; methicillin resistant staphylococcus aureus screening
covid-19 pcr; sars-cov-2 pcr; coronavirus pcr; covid pcr; covid swab; covid-19 swab; sars-cov-2 rna; covid pcr swab; coronavirus swab; covid-19 pcr swab
covid-19 lateral flow; covid lateral flow; covid lft; sars-cov-2 antigen; covid-19 antigen; covid lateral flow device; covid lfd; covid-19 lateral flow device
clostridioides difficile toxin; c diff toxin; clostridium difficile toxin; cdt; c difficile toxin
stool culture; faeces culture; stool mc&s; faeces mc&s; faecal culture; stool microscopy and culture; stool sample culture; faeces microscopy culture and sensitivity; stool microscopy culture and sensitivity
throat swab; throat swab culture; swab throat; throat culture
high vaginal swab; hvs; vaginal swab culture; high vaginal swab culture
ear swab; swab ear; ear swab culture
arterial blood gas; abg; arterial blood gases; arterial gas
venous blood gas; vbg; venous blood gases; venous gas
base excess; be
partial pressure of carbon dioxide; pco2; paco2; carbon dioxide partial pressure; pco2 arterial
partial pressure of oxygen; po2; pao2; oxygen partial pressure; po2 arterial
group and save; g&s; group & save; group and screen; blood group and save; g and s
blood film; peripheral blood film; film
haemoglobinopathy screen; sickle and thalassaemia screen; haemoglobin electrophoresis; hb electrophoresis
glucose tolerance test; gtt; ogtt; oral glucose tolerance test
urinalysis; urine dipstick; urine dip; dipstick urine; dipstick urinalysis; urine dipstick test; dipstix urine; dip urine; urine analysis
urine pregnancy test; pregnancy test; upt; pregnancy test urine
capillary refill time; crt; cap refill; capillary refill; cap refill time; central capillary refill time
timed up and go; tug; timed up and go test; tugt; timed get up and go
gait speed; walking speed; 4 metre gait speed
grip strength; hand grip strength
six minute walk; 6mwt; 6 minute walk test; six minute walk test; 6 minute walk
berg balance; bbs; berg balance scale
tinetti; tinetti balance; tinetti gait and balance
elderly mobility; ems; elderly mobility scale
hospital anxiety and depression; hads; hospital anxiety and depression scale
geriatric depression; gds; geriatric depression scale; gds-15; geriatric depression scale 15
cornell depression in dementia; csdd; cornell scale for depression in dementia
abbey pain; abbey pain scale
clinical institute withdrawal assessment for alcohol; ciwa; ciwa-ar; ciwa ar
clinical opiate withdrawal; cows
clinical outcomes in routine evaluation 10; core-10; core 10
work and social adjustment; wsas; work and social adjustment scale
patient activation measure; pam
recovering quality of life; reqol; reqol-10
paediatric early warning; pews; paediatric early warning score
modified early obstetric warning; meows; modified early obstetric warning score
fracture risk assessment; frax; frax score
stopp start; stopp/start
nottingham extended activities of daily living; neadl
international prostate symptom; ipss; international prostate symptom score
dermatology life quality index; dlqi; dermatology quality of life index
disease activity score 28; das28; das-28; das 28
bath ankylosing spondylitis disease activity index; basdai
epworth sleepiness; ess; epworth; epworth sleepiness scale
insomnia severity index; isi
integrated palliative care outcome; ipos; integrated palliative care outcome scale
phase of illness; palliative phase of illness; oacc phase of illness
visual acuity; va; snellen visual acuity; best corrected visual acuity
intraocular pressure; iop; intra-ocular pressure
body surface area; bsa
ideal body weight; ibw
urine output; urinary output; diuresis
fluid intake; oral fluid intake; oral intake of fluid
mid upper arm circumference; muac; mid-upper arm circumference
ankle brachial pressure index; abpi; ankle-brachial index; abi; ankle brachial index
forced vital capacity; fvc
fev1/fvc ratio; fev1 fvc ratio; fev1/fvc; ratio fev1/fvc; forced expiratory ratio
fractional exhaled nitric oxide; feno; fractional exhaled no; exhaled nitric oxide
carbon monoxide reading; exhaled carbon monoxide; exhaled co; co breath test; expired carbon monoxide
fundal height; symphysis fundal height; sfh; symphysio-fundal height
fetal heart rate; fhr; fetal heart; foetal heart rate
apgar; apgar score at 5 minutes
`

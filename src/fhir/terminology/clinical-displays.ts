import { SNOMED_DISPLAYS } from './snomed-displays.js'

/** What other code systems call the codes that the record knows, by the address of the system, in the same form. */
export const CLINICAL_DISPLAYS: Readonly<Record<string, string>> = {
  'http://snomed.info/sct': SNOMED_DISPLAYS,
  'http://hl7.org/fhir/sid/cvx': `
03=Measles mumps and rubella^Mmr^Mmr vaccine^Measles, mumps and rubella vaccine^Mmr vaccination^Measles mumps rubella vaccination^Measles mumps rubella|
88=Influenza^Flu^Influenza vaccine^Flu vaccine^Influenza vaccination^Flu jab^Flu vaccination^Seasonal influenza^Seasonal influenza vaccine^Seasonal flu vaccine^Seasonal influenza vaccination^Inactivated influenza vaccine^Quadrivalent influenza vaccine^Adjuvanted trivalent influenza vaccine^Adjuvanted influenza vaccine^Adjuvanted quadrivalent influenza vaccine^Administration of first inactivated seasonal influenza vaccination|
133=Pneumococcal conjugate^Pcv^Pcv13^Pcv15^Pneumococcal conjugate vaccine|
140=Influenza^Flu^Influenza vaccine^Flu vaccine^Influenza vaccination^Flu jab^Flu vaccination^Seasonal influenza^Seasonal influenza vaccine^Seasonal flu vaccine^Seasonal influenza vaccination^Inactivated influenza vaccine^Quadrivalent influenza vaccine^Adjuvanted trivalent influenza vaccine^Adjuvanted influenza vaccine^Adjuvanted quadrivalent influenza vaccine^Administration of first inactivated seasonal influenza vaccination
`,
  'http://hl7.org/fhir/sid/icd-10': `
A41=Sepsis|C50=Malignant neoplasm of breast^Breast cancer^Cancer of breast^Carcinoma of breast|C61=Malignant tumour of prostate^Prostate cancer^Cancer of prostate|D50=Iron deficiency anaemia^Ida|
E03=Hypothyroidism^Underactive thyroid|E05=Hyperthyroidism^Overactive thyroid^Thyrotoxicosis|
E10=Type 1 diabetes mellitus^Type 1 diabetes^T1dm^Type 1 dm^Dm1^Type 1 diabetes mellitus without complications^Iddm^Insulin-dependent diabetes mellitus|
E11=Type 2 diabetes mellitus^Type 2 diabetes^T2dm^Type 2 dm^Dm2^Type 2 diabetes mellitus without complication^Type 2 diabetes mellitus without complications^T2 diabetes^Niddm^Diabetes mellitus type 2^Non-insulin-dependent diabetes mellitus|
E66=Obesity|F00=Alzheimer's disease^Alzheimers disease^Alzheimers^Alzheimer's^Alzheimer's dementia^Alzheimer disease|F01=Vascular dementia^Multi-infarct dementia|F03=Dementia^Unspecified dementia|
F05=Delirium|F20=Schizophrenia|F31=Bipolar disorder^Bipolar affective disorder|F32=Depressive disorder^Depression^Depressive episode|F33=Recurrent depressive disorder^Recurrent depression|
F41=Anxiety disorder^Anxiety|F79=Learning disability^Intellectual disability|F90=Attention deficit hyperactivity disorder^Adhd|G20=Parkinson's disease^Parkinson disease^Parkinsons disease^Parkinsons|
G30=Alzheimer's disease^Alzheimers disease^Alzheimers^Alzheimer's^Alzheimer's dementia^Alzheimer disease|G35=Multiple sclerosis|G40=Epilepsy^Epileptic|G43=Migraine|G45=Transient ischaemic attack^Tia|
H26=Cataract|H40=Glaucoma|I10=Hypertension^High blood pressure^Htn^Hypertensive disorder^Systemic arterial hypertension^Essential hypertension^Primary hypertension^Essential (primary) hypertension|
I21=Myocardial infarction^Heart attack^Acute myocardial infarction^Acute mi|I25=Ischaemic heart disease^Ihd^Coronary heart disease^Chd|I26=Pulmonary embolism|
I48=Atrial fibrillation^A fib^Afib^Atrial fibrillation and flutter|I50=Heart failure^Cardiac failure^Congestive heart failure^Congestive cardiac failure^Ccf^Chf|I64=Stroke^Cerebrovascular accident^Cva|
J18=Pneumonia|J20=Acute bronchitis|J44=Chronic obstructive pulmonary disease^Copd^Coad^Chronic obstructive airways disease^Chronic obstructive lung disease|J45=Asthma^Bronchial asthma|
K21=Gastro-oesophageal reflux disease^Gord^Gerd^Acid reflux|K35=Appendicitis^Acute appendicitis|K37=Appendicitis^Acute appendicitis|K50=Crohn's disease^Crohn disease^Crohns disease^Crohns|
K51=Ulcerative colitis|L03=Cellulitis|L20=Atopic dermatitis^Eczema^Atopic eczema|L40=Psoriasis|L89=Pressure ulcer^Pressure sore^Bedsore|M06=Rheumatoid arthritis|M10=Gout|M19=Osteoarthritis|
M81=Osteoporosis|N18=Chronic kidney disease^Ckd|N40=Benign prostatic hyperplasia^Bph|E78.0=Hypercholesterolaemia^High cholesterol^Raised cholesterol|E78.5=Hyperlipidaemia^Raised lipids|
F10.2=Alcohol dependence^Alcohol dependence syndrome^Alcoholism|F20.0=Paranoid schizophrenia|F41.1=Generalised anxiety disorder^Gad|
F43.1=Post-traumatic stress disorder^Ptsd^Posttraumatic stress disorder|F50.0=Anorexia nervosa|F84.0=Autism spectrum disorder^Autism^Asd|I48.0=Paroxysmal atrial fibrillation^Paroxysmal af^Paf|
I50.0=Heart failure^Cardiac failure^Congestive heart failure^Congestive cardiac failure^Ccf^Chf|K90.0=Coeliac disease^Celiac disease|N18.3=Chronic kidney disease stage 3^Ckd stage 3^Ckd 3^Ckd3|
N18.4=Chronic kidney disease stage 4^Ckd stage 4^Ckd 4^Ckd4|N39.0=Urinary tract infection^Uti^Urinary tract infectious disease|
S72.0=Fracture of neck of femur^Fractured neck of femur^Hip fracture^Nof fracture^Fractured nof^Broken hip|Z31.1=Artificial insemination|Z31.2=In vitro fertilization|
Z31.3=Other assisted fertilization methods|Z64.0=Problems related to unwanted pregnancy
`,
  'http://loinc.org': `
718-7=Haemoglobin^Haemoglobin concentration^Haemoglobin level^Haemoglobin estimation|777-3=Platelets^Platelet count^Plt|
1742-6=Alanine aminotransferase^Alt^Serum alt^Alt level^Serum alanine aminotransferase level|1751-7=Albumin^Serum albumin^Albumin level^Serum albumin level|
1988-5=C-reactive protein^Crp^Serum c reactive protein^Crp level^Serum crp^Serum c reactive protein level|2093-3=Cholesterol^Total cholesterol^Serum cholesterol^Serum total cholesterol level|
2160-0=Creatinine^Serum creatinine^Creatinine level^Serum creatinine level^Plasma creatinine|2276-4=Ferritin^Serum ferritin^Serum ferritin level|
2708-6=Oxygen saturation in Arterial blood^Oxygen saturation^Spo2^O2 sats^Sats^Peripheral oxygen saturation^Oxygen saturation arterial blood by pulse oximetry|
2823-3=Potassium^Serum potassium^Potassium level^Serum potassium level^Plasma potassium|2951-2=Sodium^Serum sodium^Sodium level^Serum sodium level^Plasma sodium|
3016-3=Thyroid stimulating hormone^Tsh^Serum tsh^Serum tsh level|3719-2=Lithium^Serum lithium^Lithium level^Serum lithium level|
4548-4=Haemoglobin a1c^Hba1c^Glycated haemoglobin^Haemoglobin a1c level^Hba1c level ifcc standardised^Hba1c ifcc|6301-6=International normalised ratio^Inr|
6690-2=White cell count^White blood cell count^Wbc^Wcc^Total white cell count^Leucocytes^Total white blood count|8302-2=Body height^Height|8310-5=Body temperature^Temperature^Temp|
8462-4=Diastolic blood pressure^Diastolic^Diastolic arterial pressure|8480-6=Systolic blood pressure^Systolic^Systolic arterial pressure|8867-4=Heart rate^Pulse^Pulse rate|
9279-1=Respiratory rate^Resp rate|11524-6=Electrocardiogram^Ecg^Ekg^12 lead ecg|14334-7=Lithium [Moles/volume] in Serum or Plasma^Lithium^Serum lithium^Lithium level^Serum lithium level|
14647-2=Cholesterol^Total cholesterol^Serum cholesterol^Serum total cholesterol level|14682-9=Creatinine^Serum creatinine^Creatinine level^Serum creatinine level^Plasma creatinine|
18748-4=Diagnostic imaging study|
18842-5=Discharge summary^Discharge^Hospital discharge^Inpatient discharge^Inpatient discharge summary^Hospital discharge summary^Discharge notification^Electronic discharge summary^Edischarge|
22664-7=Urea^Serum urea^Urea level^Serum urea level|24325-3=Liver function tests^Lft^Lfts^Liver function test panel^Hepatic function panel|24331-1=Lipid profile^Lipids^Lipid panel^Serum lipids|
24362-6=Urea and electrolytes^U&e^U and e^Urea electrolytes^Urea and electrolytes panel^Renal profile|29463-7=Body weight^Weight|
30745-4=Chest x-ray^Cxr^Plain chest x-ray^X-ray chest^Plain x-ray of chest^Xr chest|33762-6=Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma|
33914-3=Estimated glomerular filtration rate^Egfr^Gfr^Glomerular filtration rate^Estimated gfr^Egfr ckd-epi|34714-6=International normalised ratio^Inr|
39156-5=Body mass index (BMI) [Ratio]^Body mass index^Bmi|48642-3=Estimated glomerular filtration rate^Egfr^Gfr^Glomerular filtration rate^Estimated gfr^Egfr ckd-epi|
55284-4=Blood pressure^Blood pressure panel^Blood pressure systolic and diastolic|57016-8=Privacy policy acknowledgement Document|57017-6=Privacy policy Organization Document |
57698-3=Lipid profile^Lipids^Lipid panel^Serum lipids|58410-2=Full blood count^Fbc^Complete blood count^Cbc^Full blood count panel|
59261-8=Haemoglobin a1c^Hba1c^Glycated haemoglobin^Haemoglobin a1c level^Hba1c level ifcc standardised^Hba1c ifcc|59284-0=Patient Consent |
59408-5=Oxygen saturation^Spo2^O2 sats^Sats^Peripheral oxygen saturation^Oxygen saturation arterial blood by pulse oximetry|
62238-1=Estimated glomerular filtration rate^Egfr^Gfr^Glomerular filtration rate^Estimated gfr^Egfr ckd-epi|64292-6=Release of information consent |
67151-1=Troponin t^High sensitivity troponin t^Hs troponin t|72166-2=Tobacco smoking status|
85354-9=Blood pressure panel with all children optional^Blood pressure^Blood pressure panel^Blood pressure systolic and diastolic|
98979-8=Estimated glomerular filtration rate^Egfr^Gfr^Glomerular filtration rate^Estimated gfr^Egfr ckd-epi
`,
  'https://dmd.nhs.uk': `
39113611000001102=Salbutamol 100micrograms/dose inhaler CFC free|39732311000001104=Amoxicillin 250mg capsules|39733011000001106=Atorvastatin 20mg tablets|39733211000001101=Atorvastatin 80mg tablets|
42109611000001109=Paracetamol 500mg tablets|42206411000001101=Apixaban 2.5mg tablets|42206511000001102=Apixaban 5mg tablets
`,
  'https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategory': `
A=British, Mixed British|B=Irish|C=Any other White background|D=White and Black Caribbean|E=White and Black African|F=White and Asian|G=Any other mixed background|H=Indian or British Indian|
J=Pakistani or British Pakistani|K=Bangladeshi or British Bangladeshi|L=Any other Asian background|M=Caribbean|N=African|P=Any other Black background|R=Chinese|S=Any other ethnic group|Z=Not stated
`,
  'https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategoryEngland': `
A=White - British|B=White - Irish|C=White - Any other White background|D=Mixed - White and Black Caribbean|E=Mixed - White and Black African|F=Mixed - White and Asian|
G=Mixed - Any other mixed background|H=Asian or Asian British - Indian|J=Asian or Asian British - Pakistani|K=Asian or Asian British - Bangladeshi|L=Asian or Asian British - Any other Asian background|
M=Black or Black British - Caribbean|N=Black or Black British - African|P=Black or Black British - Any other Black background|R=Other Ethnic Groups - Chinese|
S=Other Ethnic Groups - Any other ethnic group|Z=Not stated|99=Not known
`,
  'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland': `
01=Number present and verified|02=Number present but not traced|03=Trace required|04=Trace attempted - No match or multiple match found|
05=Trace needs to be resolved - (NHS Number or patient detail conflict)|06=Trace in progress|07=Number not present and trace not required|08=Trace postponed (baby under six weeks old)
`,
  'https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings': `
alerts=Alerts|problems=Problems|assessments=Assessments|gp-practice=GP practice|safeguarding=Safeguarding|vaccinations=Vaccinations|family-history=Primary support reason|social-context=Social context|
pregnancy-status=Pregnancy|referral-details=Referrals|risk-information=Formulation|admission-details=Admissions|discharge-details=Discharges|legal-information=Legal status and decisions|
services-and-care=Services and care|future-appointments=Appointments|person-demographics=Personal details|examination-findings=Examination and observations|investigation-results=Results|
professional-contacts=Who is involved|individual-requirements=About me|investigations-requested=Tests asked for|procedures-and-therapies=Procedures|participation-in-research=Family and carers|
contact-with-professionals=Contacts|plan-and-requested-actions=Equipment|allergies-and-adverse-reaction=Allergies|medications-and-medical-devices=Medicines|
documents-including-correspondence-audio-and-images=Care and support plan
`,
  'https://neighbourhood-record.example/CodeSystem/record-heading': `
about-me=About me|formulation=Formulation|end-of-life-care=End of life care|contingency-plans=Contingency and safety plans|personal-contacts=Personal contacts|
care-and-support-plan=Care and support plan|primary-support-reason=Primary support reason|additional-support-plans=Additional support plans|equipment-and-adaptations=Equipment and adaptations
`,
}

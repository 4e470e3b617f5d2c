/**
 * What vaccinations are called in letters, by parents and in call lists, beside the names of `vaccines`: the terms of the Green Book
 * and general knowledge.
 */
export const VACCINES_AS_SAID = `
influenza; flu shot; flu vac; flu imms; seasonal flu jab; flu immunisation; influenza immunisation
covid-19; covid booster; covid jab; covid-19 booster; covid-19 jab; coronavirus vaccine; coronavirus vaccination; covid immunisation
pneumococcal polysaccharide; ppv 23; ppv23 vaccine; pneumovax 23; pneumococcal 23; pneumo 23
pneumococcal conjugate; pcv 13; pcv 20; pcv 15; pcv booster; pneumococcal conjugate vaccination
measles mumps and rubella; mmr jab; mmr immunisation; measles mumps and rubella immunisation
shingles; zoster jab; rzv; shingles immunisation; recombinant zoster vaccine; recombinant shingles vaccine
tetanus diphtheria polio; td/ipv teenage booster; td/ipv booster; school leavers booster; teenage 3 in 1; 3 in 1 booster; td-ipv; tetanus diphtheria and polio booster
diphtheria tetanus pertussis polio; 4 in 1; 4 in 1 booster; dtap/ipv booster; four in one; preschool 4 in 1
diphtheria tetanus pertussis polio hib hepatitis b; 6 in 1; 6 in 1 vaccination; six in one; hexavalent vaccination
meningococcal acwy; men acwy jab; menacwy vaccine; menacwy vaccination; meningitis acwy vaccine
meningococcal b; men b vaccine; men b vaccination; meningitis b vaccination; meningococcal b vaccination
human papillomavirus; hpv jab; hpv immunisation; human papilloma virus vaccine; cervical cancer vaccine
respiratory syncytial virus; rsv jab; rsv immunisation; maternal rsv vaccine
pertussis; pertussis vaccination; whooping cough vaccination; whooping cough jab; maternal pertussis vaccine
typhoid; typhoid vaccination; typhoid jab
bcg; bcg vaccination; tb vaccine; tb jab; tuberculosis vaccination
varicella; varicella vaccination; chickenpox vaccination; chickenpox jab
rabies; rabies vaccination; rabies jab
yellow fever; yellow fever vaccination; yellow fever jab
rotavirus; rotavirus immunisation; rotavirus drops
`

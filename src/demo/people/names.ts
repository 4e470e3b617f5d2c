/** Names of mixed origins, put together at random: nobody in particular. A family name goes with any given name of its list. */
export interface NameList {
  readonly ethnicity: string
  /** How often, out of 100. */
  readonly share: number
  readonly female: readonly string[]
  readonly male: readonly string[]
  readonly family: readonly string[]
}

export const NAME_LISTS: readonly NameList[] = [
  {
    ethnicity: 'A',
    share: 66,
    female:
      'Alice Amelia Anne Beryl Bethany Brenda Charlotte Christine Clare Doreen Eileen Elsie Emily Freya Gillian Hannah Hazel Isla Jean Jessica Judith Kathleen Laura Lily Marjorie Megan Nancy Olive Pamela Poppy Rebecca Sheila Sophie Susan Valerie Wendy'.split(
        ' ',
      ),
    male: 'Albert Alfie Barry Ben Brian Charlie Clive Colin Derek Douglas Edward Ethan Frank Geoffrey George Harry Ian Jack Keith Kenneth Leo Lewis Malcolm Martin Neil Noah Oliver Philip Raymond Roger Samuel Simon Stuart Thomas Trevor William'.split(
      ' ',
    ),
    family:
      'Abbott Aldridge Barden Bexley Blythe Bristow Cawley Chalmers Coldwell Crofton Dalby Denholm Easton Farrow Fenwick Garland Greaves Hadley Hartnell Ibbotson Jessop Kerslake Langdale Lockyer Maddox Merrow Newbold Oakden Pelham Pryce Quinton Radley Rushton Selwood Stanyard Tilbrook Upshaw Vickery Wadlow Yardley'.split(
        ' ',
      ),
  },
  {
    ethnicity: 'H',
    share: 6,
    female: 'Anjali Deepa Kavita Meena Nisha Priyanka Rekha Sunita'.split(' '),
    male: 'Anil Arjun Deepak Kiran Mohan Rajesh Sanjay Vikram'.split(' '),
    family: 'Bhatt Chaudhary Desai Joshi Kulkarni Mistry Parmar Raval'.split(' '),
  },
  {
    ethnicity: 'J',
    share: 5,
    female: 'Aisha Bushra Fatima Nadia Rabia Saima Yasmin Zara'.split(' '),
    male: 'Adeel Bilal Faisal Hamza Imran Kashif Tariq Usman'.split(' '),
    family: 'Akhtar Butt Hashmi Iqbal Malik Qureshi Rafiq Shafi'.split(' '),
  },
  {
    ethnicity: 'N',
    share: 6,
    female: 'Abena Adaeze Chioma Efua Folake Ngozi Wanjiru Zainab'.split(' '),
    male: 'Chidi Emeka Femi Kofi Kwame Obinna Sekou Tunde'.split(' '),
    family: 'Adebayo Agyeman Boateng Eze Kamau Ansah Nwosu Owusu'.split(' '),
  },
  {
    ethnicity: 'M',
    share: 3,
    female: 'Claudette Joycelyn Marcia Merlene Sonia Yvette'.split(' '),
    male: 'Delroy Errol Linford Neville Roy Vernon'.split(' '),
    family: 'Bascombe Dacosta Francis Grantley Laing Samuels'.split(' '),
  },
  {
    ethnicity: 'C',
    share: 9,
    female: 'Agnieszka Elena Ilona Katarzyna Lucia Magda Raluca Teresa'.split(' '),
    male: 'Andrei Bogdan Jakub Luca Marek Nuno Pavel Tomasz'.split(' '),
    family: 'Baran Conti Ferreira Gomes Ionescu Jankowski Kowalik Marin Nagy Petrov Silveira Zielak'.split(
      ' ',
    ),
  },
  {
    ethnicity: 'R',
    share: 3,
    female: 'Hui Jia Lan Mei Ting Xia'.split(' '),
    male: 'Bo Hao Jun Liang Ming Wei'.split(' '),
    family: 'Chan Fong Ho Kwok Lau Tsang'.split(' '),
  },
  {
    ethnicity: 'S',
    share: 2,
    female: 'Layla Mariam Nour Rana Salma Shirin'.split(' '),
    male: 'Amir Farid Karim Nabil Omid Sami'.split(' '),
    family: 'Azizi Darwish Haddad Karimi Mansour Rahimi'.split(' '),
  },
]

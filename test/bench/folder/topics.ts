/** What articles are about: a target of the codebook, and how people call it. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  /** Each can begin a clause in the singular. */
  readonly subjects: readonly string[];
}

export const topics: readonly Topic[] = [
  {
    id: 'ferry-terminal',
    label: 'Building the ferry terminal on the north quay',
    subjects: ['the ferry terminal', 'the new quay', 'the plan for the harbour', 'the ferry line'],
  },
  {
    id: 'orsa-dam',
    label: 'Raising the dam on the Orsa',
    subjects: [
      'the dam on the Orsa',
      'a higher dam',
      'the flooding of the valley',
      'the reservoir',
    ],
  },
  {
    id: 'night-trams',
    label: 'Running trams through the night',
    subjects: ['the night tram', 'a tram after midnight', 'the new timetable', 'the night service'],
  },
  {
    id: 'school-merger',
    label: 'Merging the two schools of Lower Fenn',
    subjects: [
      'the merger of the schools',
      'one school for both villages',
      'the school board’s plan',
    ],
  },
  {
    id: 'ridge-turbines',
    label: 'Wind turbines on the Hallow ridge',
    subjects: [
      'the wind park',
      'a turbine on the ridge',
      'the lease for the ridge',
      'the power line',
    ],
  },
  {
    id: 'cod-quota',
    label: 'A lower quota for cod',
    subjects: ['the new quota', 'a smaller catch', 'the closed season', 'the ban on trawling'],
  },
  {
    id: 'clinic-hours',
    label: 'Closing the clinic at night',
    subjects: ['the closing of the clinic', 'a clinic without a night shift', 'the new rota'],
  },
  {
    id: 'water-price',
    label: 'A higher price for water',
    subjects: [
      'the water tariff',
      'a higher price for water',
      'the repair of the mains',
      'the levy',
    ],
  },
];

/** What is said about such a thing, by the stance of whoever says it. */
export const predicates: readonly (readonly [stance: string, readonly string[]])[] = [
  [
    'supports',
    [
      'will bring work to the north shore',
      'is the best offer that the district has had',
      'deserves the money set aside for it',
      'gives young families a reason to stay',
      'should have been agreed upon long ago',
      'pays for itself in twelve years',
    ],
  ],
  [
    'opposes',
    [
      'costs more than the town can carry',
      'takes from the poor what it gives to the builders',
      'rests on figures that nobody has checked',
      'leaves the small boats without shelter',
      'breaks every promise made in the campaign',
      'must not go ahead in this form',
    ],
  ],
  [
    'neutral',
    [
      'needs another year of study',
      'remains a matter for the full council',
      'is one of nine proposals under review',
      'depends on what the engineers find',
    ],
  ],
  [
    'mixed',
    [
      'helps the port but hurts the villages behind it',
      'is right in principle and wrong in the details',
      'brings in money and drives away the guests',
    ],
  ],
  ['unclear', ['raises questions that only the court can settle', 'will look different by autumn']],
];

/** What may follow a predicate in the same clause. */
export const tails: readonly string[] = [
  '',
  ' and everybody at the table knows it',
  ' whatever the ministry may write',
  ' as the last hearing has shown',
  ' even if the loan comes through',
  ' unless the county changes its mind',
  ' once the second report is out',
  ' for as long as the bridge is closed',
  ' in a year with so little rain',
  ' and that has not changed since the vote',
];

/** Articles with what is awkward: look-alikes, broken quotations, Windows line ends, wide characters. */
export const articles: readonly string[] = [
  [
    'The council met on the quay on Tuesday.',
    '',
    '“The ferry must stay,” said Marta Vell, the harbour master.',
    '',
    '“Nobody asked the fishermen,” said Ada Brenn. “They have 12 boats,” she added, “and no harbour.”',
    '',
    'Mr Tolland said that the dam would not be closed before May.',
    '',
    '“The ferry must stay,” said Joren Pask.',
    '',
  ].join('\n'),
  [
    '\ufeffOskhaven 😀 – the town’s paper',
    '',
    '"We are not taking sides," said the authority\'s director, Joren Pask. "We are reading a gauge."',
    '',
    'Halmora rejected the charge 🚢, according to Ida Torm, who called it "a gift 🎁 to the politicians".',
    '',
  ].join('\r\n'),
  'Vell said yes. Vell said yes. “Yes,” said Vell. “Yes,” said Vell.\n\n“No,” Vell said.',
];

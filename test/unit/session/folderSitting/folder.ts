/** What lies in a folder at first, by address: articles with the same actors, some of them in subfolders. */
export interface Folder {
  readonly [uri: string]: string;
}

export const root = 'file:///news';

const ferry = [
  '“The ferry must stay,” said Marta Vell, the harbour master.',
  '“Nobody asked the fishermen,” said Ada Brenn. “They have 12 boats,” she added.',
  '“The ferry must stay,” said Joren Pask.',
  '',
].join('\n\n');
const quay = '“We were not told,” said Marta Vell.\r\n\r\n“Yes 🚢,” said Ada Brenn.\r\n';
const gauge = '“It was a circus,” said Joren Pask.\n\nMr Vell said that the dam would be closed.\n';
const ministry = '“The dam is safe,” said the harbour master. Ada Brenn rejected the charge.\n';

const codebook = `# whoever is in the news
standpoint: 1
actors:
  - name: "Marta Vell"
    aliases: ["Vell", "the harbour master"] # since May
    mood: grim
  # asked in June
  - name: Ada Brenn
targets:
  - {id: ferry, label: "The ferry"} # the old one
colours: [red]
`;

const inner = `standpoint: 1
actors: [{name: "Joren Pask", aliases: [Pask]}, {name: 'M. Vell', merged_into: "Joren Pask"}] # both
`;

const sidecar = `# read by Ben
standpoint: 1
claims:
  - id: "a"
    actor: Vell   # as printed
    stance: opposes
    mood: grim
    spans:
      - quote: "“We were not told,”"
  # to be asked
  - id: "b"
    actor: 'the harbour master'
    spans:
      - quote: "Nowhere to be found"
weather: rain # that day
`;

export const folders: readonly Folder[] = [
  {
    [`${root}/ferry.txt`]: ferry,
    [`${root}/quay.txt`]: quay,
    [`${root}/standpoint.yaml`]: codebook,
  },
  {
    [`${root}/quay.txt`]: quay,
    [`${root}/quay.txt.claims.yaml`]: sidecar,
    [`${root}/march/quay.txt`]: quay,
    [`${root}/march/gauge.txt`]: gauge,
    [`${root}/march/standpoint.yaml`]: inner,
    [`${root}/standpoint.yaml`]: codebook,
  },
  {
    [`${root}/march/ferry.txt`]: ferry,
    [`${root}/march/quay.txt`]: quay,
    [`${root}/march/quay.txt.claims.yaml`]: sidecar,
    [`${root}/april/ministry.txt`]: ministry,
    [`${root}/april/gauge.txt`]: gauge,
    [`${root}/march/standpoint.yaml`]: codebook.replaceAll('\n', '\r\n'),
  },
];

/** The claims of the article that is decided on while its writer is killed, in their order. */
export const quotes = [
  '“The ferry must stay,”',
  '“Nobody asked the fishermen 🎣,”',
  '“It is too late – and too dear,”',
] as const;

export const text = [
  'The council met on the quay on Tuesday.',
  `${quotes[0]} said Marta Vell, the harbour master.`,
  `${quotes[1]} said Ada Brenn.`,
  `${quotes[2]} said Joren Pask.`,
].join('\n\n');

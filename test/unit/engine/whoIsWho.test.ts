import assert from 'node:assert/strict';
import { type Codebook, defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { analyse } from '../../../src/core/engine/analyse.ts';
import { claimsIn, mentionsIn } from './readable.ts';

/** The actors of all claims of a text, in order. */
function speakersIn(text: string, codebook: Codebook = defaultCodebook): readonly string[] {
  return claimsIn(text, codebook).map((claim) => claim.slice(0, claim.indexOf(':')));
}

describe('a role with an article', () => {
  it('is who has it beside the name, before or behind', () => {
    for (const introduced of [
      'We met the poet Mara Lind.',
      'We met Mara Lind, a poet from Tarn.',
      'We met the poet, Mara Lind.',
      'We met Mara Lind, 61, the port’s poet.',
    ]) {
      assert.deepEqual(speakersIn(`${introduced} The poet said it was over.`), ['Mara Lind']);
    }
  });

  it('is who has a longer title', () => {
    assert.deepEqual(
      speakersIn(
        'Finance Minister Ivo Brandt met Environment Minister Emma Vell. The finance minister said it was over. The environment minister denied it.',
      ),
      ['Ivo Brandt', 'Emma Vell'],
    );
  });

  it('is who had an office', () => {
    assert.deepEqual(
      speakersIn(
        'Mara Lind, a former secretary of state, came late. The former secretary of state said it was over.',
      ),
      ['Mara Lind'],
    );
  });

  it('is known by the full word for a short title', () => {
    assert.deepEqual(
      speakersIn(
        'We met Texas Sen. Ted Marl. The senator said it was over. The Texas senator left.',
      ),
      ['Ted Marl'],
    );
  });

  it('is the last subject of several who have it', () => {
    const text =
      'President Ivo Brandt met President Emma Vell. President Vell said it was over. The president added that she was tired.';
    assert.deepEqual(speakersIn(text), ['Emma Vell', 'Emma Vell']);
  });

  it('is nobody by name where the place or office differs', () => {
    assert.deepEqual(
      speakersIn('We met Home Secretary Mara Lind. The foreign secretary said it was over.'),
      ['foreign secretary'],
    );
  });

  it('is not what a sentence begins with', () => {
    assert.deepEqual(mentionsIn('Across the water Mara Lind waited. The water rose.'), [
      'Mara Lind',
    ]);
  });

  it('is mentioned wherever it stands for somebody known', () => {
    assert.deepEqual(mentionsIn('We met the poet Mara Lind. The poet smiled. The baker left.'), [
      'Mara Lind',
      'The poet = Mara Lind',
    ]);
  });
});

describe('a role of an organisation', () => {
  it('is the one that is known to be a company', () => {
    for (const introduced of [
      'Kelm Hydro, the company that built the dam, closed.',
      'Shares in Kelm Hydro fell.',
      'We met Mara Lind, chief executive of Kelm Hydro.',
      'The toymaker Kelm Hydro closed.',
    ]) {
      const [speaker] = speakersIn(`${introduced}\n\nThe company said it was over.`);
      assert.equal(speaker, 'Kelm Hydro', introduced);
    }
  });

  it('is the company last spoken of', () => {
    assert.deepEqual(
      speakersIn(
        'Merrow Bank closed. Harcastle Bank did not. The bank sued Orsted & Lyle. The company said it was over.',
      ),
      ['Orsted & Lyle'],
    );
  });

  it('is no person who happens to stand near', () => {
    assert.deepEqual(
      speakersIn('Shares in Kelm Hydro fell. Mara Lind was glad. The company said it was over.'),
      ['Kelm Hydro'],
    );
  });

  it('is the one behind it', () => {
    assert.deepEqual(speakersIn('The bank, Merrow Bank, closed. It said it was sorry.'), [
      'Merrow Bank',
    ]);
  });
});

describe('a name behind or before a role', () => {
  it('is the speaker', () => {
    for (const text of [
      'Its chairwoman, Marijke van den Broek, said it was over.',
      'Her rival, the twenty-year-old Marijke van den Broek, said it was over.',
      'One early supporter, Senator Marijke van den Broek, said it was over.',
      'Marijke van den Broek, an adviser to the union, the largest in Tarn, said it was over.',
    ]) {
      assert.equal(speakersIn(text)[0], 'Marijke van den Broek', text);
    }
  });

  it('is the speaker behind two roles as well', () => {
    assert.deepEqual(
      speakersIn('“It is over,” said Lumo founder and chief executive Elin Quindt.'),
      ['Elin Quindt'],
    );
  });

  it('is none of several that are listed', () => {
    assert.deepEqual(speakersIn('Three officials, Mara Lind among them, said it was over.'), [
      'officials',
    ]);
  });
});

describe('a pronoun', () => {
  it('is whose gender a role or relation tells', () => {
    assert.deepEqual(
      speakersIn('Tamsin Orle met Wei Quindt, her son. He said it was over. She denied it.'),
      ['Wei Quindt', 'Tamsin Orle'],
    );
  });

  it('is the apposition that begins the sentence', () => {
    assert.deepEqual(
      speakersIn('Mara Lind came late. Her chief engineer, Bo Tarn, left. “It is over,” he said.'),
      ['Bo Tarn'],
    );
  });

  it('tells the gender of whom it means', () => {
    const text =
      'Solveig Brekke and others were late. Wei Quindt met her. She said it was over. “No,” he said. She denied it.';
    assert.deepEqual(speakersIn(text), ['Solveig Brekke', 'Wei Quindt', 'Solveig Brekke']);
  });

  it('is an organisation, or a name that is nobody else’s, for “it”', () => {
    assert.deepEqual(
      speakersIn('They sued Lumo. Lumo lost in May. Its chief executive said it was over.'),
      ['Lumo’s chief executive'],
    );
  });

  it('may be an age', () => {
    assert.deepEqual(
      speakersIn('Klaus Brandt was not there. The 81-year-old geophysicist said it was over.'),
      ['Klaus Brandt'],
    );
  });

  it('is a known person before a name of any kind', () => {
    assert.deepEqual(
      speakersIn('Mr. Quill came late. Grey Heron was full. “It is over,” he said.'),
      ['Quill'],
    );
  });

  it('is somebody who is no subject where no subject fits', () => {
    assert.deepEqual(
      speakersIn('To Professor Emma Brandt, the plan was sad. “It is over,” she said.'),
      ['Emma Brandt'],
    );
  });

  it('is nobody where nobody stands before it', () => {
    assert.deepEqual(speakersIn('She said it was over. Emma Brandt left.'), ['?']);
  });
});

describe('one person', () => {
  it('has one name with initials, titles, nicknames and without', () => {
    assert.deepEqual(
      mentionsIn('We met Ivo J. Brandt, Gus “Nine Lives” Fennimore, Ivo Brandt and Mr. Fennimore.'),
      [
        'Ivo J. Brandt',
        'Gus “Nine Lives” Fennimore = Gus Fennimore',
        'Ivo Brandt = Ivo J. Brandt',
        'Fennimore = Gus Fennimore',
      ],
    );
  });

  it('has one name with honours, and by the first of two family names', () => {
    assert.deepEqual(
      speakersIn(
        'Fiona Grant QC said it was over. Grant denied it. Ximena Robles de la Cruz said so again. Robles agreed that it was.',
      ),
      ['Fiona Grant', 'Fiona Grant', 'Ximena Robles de la Cruz', 'Ximena Robles de la Cruz'],
    );
  });

  it('may be called by a surname that is a title as well', () => {
    assert.deepEqual(speakersIn('Stephen King left. “It is over,” King said.'), ['Stephen King']);
    assert.deepEqual(speakersIn('Stephen King left. “It is over,” the king said.'), ['king']);
  });

  it('has the family name first in some languages', () => {
    assert.deepEqual(
      mentionsIn('On Sunday Nguyen Van Thieu came late, and then Nguyen left again.'),
      ['Nguyen Van Thieu', 'Nguyen = Nguyen Van Thieu'],
    );
  });

  it('may have a month, an adverb or a title for a surname', () => {
    assert.deepEqual(
      speakersIn('Theresa May said it was over. Josie Long said so too. Stephen King denied it.'),
      ['Theresa May', 'Josie Long', 'Stephen King'],
    );
  });

  it('is found in a headline', () => {
    assert.deepEqual(
      mentionsIn('Mara Lind Slams Rivals Over Dam\n\nOn Monday Mara Lind left early.'),
      ['Mara Lind', 'Mara Lind'],
    );
  });
});

describe('two people', () => {
  it('share a surname in a couple', () => {
    assert.deepEqual(
      speakersIn(
        'Peter and Emma Brandt run the mill. Peter said it was safe. Emma denied it. Mr. Brandt said so again.',
      ),
      ['Peter Brandt', 'Emma Brandt', 'Peter Brandt'],
    );
  });

  it('with one surname are told apart by who is the subject of the paragraph', () => {
    const text =
      'Peter Brandt and his daughter Emma Brandt run the mill.\n\nPeter Brandt was glad. “It is over,” Brandt said.\n\nEmma Brandt was not. “Not with me,” Brandt said.';
    assert.deepEqual(speakersIn(text), ['Peter Brandt', 'Emma Brandt']);
  });

  it('with one surname are whom the codebook means by it', () => {
    const codebook: Codebook = {
      ...defaultCodebook,
      actors: [{ name: 'Emma Brandt', aliases: ['Brandt'] }],
    };
    const text = 'Peter Brandt met Emma Brandt. Peter Brandt left. “It is over,” Brandt said.';
    assert.deepEqual(speakersIn(text, codebook), ['Emma Brandt']);
  });

  it('are told apart by suffix, middle initials and first letter', () => {
    assert.deepEqual(
      mentionsIn(
        'We met John Smith Sr. and his son, John Smith Jr., and then went on to see George H.W. Bush and later on George W. Bush.',
      ),
      ['John Smith Sr.', 'John Smith Jr.', 'George H.W. Bush', 'George W. Bush'],
    );
    assert.deepEqual(mentionsIn('We met Ivo Brandt, then E. Brandt.'), ['Ivo Brandt', 'E. Brandt']);
  });
});

describe('a state', () => {
  it('has one name over all spellings', () => {
    assert.deepEqual(
      speakersIn('The US said it was over. The United States denied it. The U.S. said so again.'),
      ['United States', 'United States', 'United States'],
    );
  });

  it('has the name that the codebook gives to any of its spellings', () => {
    const codebook: Codebook = {
      ...defaultCodebook,
      actors: [{ name: 'America', aliases: ['US'] }],
    };
    assert.deepEqual(speakersIn('The United States said it was over.', codebook), ['America']);
  });

  it('is its capital only where the codebook says so', () => {
    const text = 'Moscow said it was over. Russia denied it.';
    assert.deepEqual(speakersIn(text), ['Moscow', 'Russia']);
    const codebook: Codebook = {
      ...defaultCodebook,
      actors: [{ name: 'Russia', aliases: ['Moscow'] }],
    };
    assert.deepEqual(speakersIn(text, codebook), ['Russia', 'Russia']);
  });
});

describe('an organisation', () => {
  it('keeps its “&”, and the acronym it is introduced with', () => {
    assert.deepEqual(speakersIn('Procter & Quill (PQ) said it was over. PQ denied it.'), [
      'Procter & Quill',
      'Procter & Quill',
    ]);
  });

  it('is known by its initials where no brackets introduce them', () => {
    assert.deepEqual(
      mentionsIn('We asked the Ministry of Defence in May. In June the MoD answered us.'),
      ['Ministry of Defence', 'MoD = Ministry of Defence'],
    );
  });

  it('may end in a possessive', () => {
    assert.deepEqual(speakersIn('McDonald’s said it was over. McDonald’s says so still.'), [
      'McDonald’s',
      'McDonald’s',
    ]);
  });

  it('is not called as a dateline shouts it', () => {
    assert.deepEqual(mentionsIn('PORT ANSEL, May 2 - They all went to Port Ansel.'), [
      'PORT ANSEL = Port Ansel',
      'Port Ansel',
    ]);
  });

  it('keeps the place it is in out of its name', () => {
    assert.deepEqual(speakersIn('The Commercial Court in Tavrin ruled that it was over.'), [
      'Commercial Court',
    ]);
  });
});

describe('a speaker without a name', () => {
  it('is a role of this article, and a plural at the start of a sentence as well', () => {
    const { claims } = analyse(
      'Two people briefed on the matter said it was over. Karelians hope that it will never be.',
      defaultCodebook,
    );
    assert.deepEqual(
      claims.map(({ actor }) => actor?.kind),
      ['role', 'role'],
    );
  });

  it('is whoever gives the verdict', () => {
    assert.deepEqual(speakersIn('Ivo Brandt left. His statement said it was over.'), [
      'Ivo Brandt',
    ]);
  });

  it('is the one minister of the article in a headline', () => {
    assert.deepEqual(
      speakersIn('Minister: ‘No second tunnel’\n\nTransport minister Ines Dray left.'),
      ['Ines Dray'],
    );
  });
});

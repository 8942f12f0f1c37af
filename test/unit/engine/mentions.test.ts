import assert from 'node:assert/strict';
import { type Codebook, defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { claimsIn, mentionsIn } from './readable.ts';

function assertMentions(text: string, ...mentions: readonly string[]): void {
  assert.deepEqual(mentionsIn(text), mentions);
}

describe('the mentions of an article', () => {
  it('resolve short forms to the full name, before it and behind', () => {
    assertMentions(
      'On Monday Lind spoke. Later Mara Lind left. Then Lind was gone.',
      'Lind = Mara Lind',
      'Mara Lind',
      'Lind = Mara Lind',
    );
  });

  it('leave titles out and keep particles in', () => {
    assertMentions(
      'We met Foreign Minister Walid al-Moualem, Prime Minister Maliki and Mr. Jan van der Berg.',
      'Walid al-Moualem',
      'Maliki',
      'Jan van der Berg',
    );
    assertMentions('In Cork, Dr. Sean O’Neill spoke.', 'Cork', 'Sean O’Neill');
  });

  it('take an acronym for the name it is introduced with', () => {
    assertMentions(
      'We asked the Vellan Space Agency (VSA) in May. In June the VSA answered.',
      'Vellan Space Agency',
      'VSA = Vellan Space Agency',
      'VSA = Vellan Space Agency',
    );
  });

  it('hold a plural possessive and its acronym as one name', () => {
    assertMentions(
      'We asked the Lower Tarn Growers’ Cooperative (LTGC) in May.',
      'Lower Tarn Growers’ Cooperative',
      'LTGC = Lower Tarn Growers’ Cooperative',
    );
  });

  it('take the spellings of one state for one', () => {
    assertMentions(
      'They went from the US to the United States.',
      'US = United States',
      'United States',
    );
  });

  it('are no ordinary words, days and months', () => {
    assertMentions('Fishing is hard. On Monday in August nobody went out.');
    assertMentions('Thank You!');
  });

  it('hold the roles that speak', () => {
    assertMentions(
      'A senior Norwegian official said it was over. The official said more would follow.',
      'A senior Norwegian official = senior Norwegian official',
      'The official = senior Norwegian official',
    );
  });
});

describe('the actor of a claim', () => {
  it('is the person behind a title, not the place before it', () => {
    assert.deepEqual(claimsIn('U.S. Secretary of State Mara Lind said it was over.'), [
      'Mara Lind: it was over',
    ]);
  });

  it('is a role when the name in the phrase is not its head', () => {
    assert.deepEqual(claimsIn('A spokesman for Mara Lind said it was over.'), [
      'spokesman for Mara Lind: it was over',
    ]);
    assert.deepEqual(claimsIn('Vellan and Norwegian officials said it was over.'), [
      'Vellan and Norwegian officials: it was over',
    ]);
  });

  it('is an institution by its owner', () => {
    assert.deepEqual(claimsIn('Vellan’s foreign ministry said it was over.'), [
      'Vellan’s foreign ministry: it was over',
    ]);
  });

  it('is the name that an apposition gives to a role', () => {
    const claims = [
      'The bridge was safe, said the authority’s director, Mara Lind.',
      'The authority’s director, Mara Lind, said the bridge was safe.',
      'Its director, Mara Lind, said the bridge was safe.',
    ].map((text) => claimsIn(text)[0]?.toLowerCase());
    assert.deepEqual(new Set(claims), new Set(['mara lind: the bridge was safe']));
  });

  it('is the antecedent of "who"', () => {
    assert.deepEqual(claimsIn('We met Mara Lind, 34, from Tarn, who said it was over.'), [
      'Mara Lind: it was over',
    ]);
    assert.deepEqual(claimsIn('We met Mara Lind, who said it was over.'), [
      'Mara Lind: it was over',
    ]);
  });
});

describe('a role', () => {
  it('is no thing that bears words', () => {
    assert.deepEqual(mentionsIn('A sign says the pool is closed.'), []);
  });

  it('is the organisation that it stands for', () => {
    assert.deepEqual(claimsIn('The Tarn Water Authority met. “It is safe,” the authority said.'), [
      'Tarn Water Authority: “It is safe,”',
    ]);
    assert.deepEqual(claimsIn('Merrow Bank closed. The company said it was over.'), [
      'Merrow Bank: it was over',
    ]);
  });

  it('keeps its head', () => {
    assert.deepEqual(claimsIn('One of the officials said it was over.'), [
      'One of the officials: it was over',
    ]);
  });

  it('is named by its owner', () => {
    assert.deepEqual(claimsIn('Mara Lind left early. Her office said she was ill.'), [
      'Mara Lind’s office: she was ill',
    ]);
  });
});

describe('a title', () => {
  it('stands for the one who has it', () => {
    assert.deepEqual(
      claimsIn('We met Home Secretary Mara Lind. “It is over,” the home secretary said.'),
      ['Mara Lind: “It is over,”'],
    );
  });

  it('stands for nobody when several have it', () => {
    assert.deepEqual(
      claimsIn('We met Minister Mara Lind and Minister Ivo Brandt. The minister said it was over.'),
      ['minister: it was over'],
    );
  });
});

describe('two people with one surname', () => {
  it('are told apart by their titles', () => {
    const text =
      'We met Ivo Brandt and Emma Brandt in Tarn. Ms. Brandt said it was over. Mr. Brandt denied it. Ivo said so again.';
    const speakers = claimsIn(text).map((claim) => claim.slice(0, claim.indexOf(':')));
    assert.deepEqual(speakers.slice(0, 2), ['Emma Brandt', 'Ivo Brandt']);
  });
});

describe('a codebook', () => {
  const codebook: Codebook = {
    ...defaultCodebook,
    actors: [
      { name: 'Mara Lind', aliases: ['the mayor', 'Lind'] },
      { name: 'Mayor of Tarn', aliases: ['Tarn’s mayor'], mergedInto: 'Mara Lind' },
      { name: 'U.S.', aliases: ['US'] },
    ],
    ignore: ['Digest'],
  };

  it('finds its actors where no rule would', () => {
    assert.deepEqual(mentionsIn('We saw the mayor. It asked us.', codebook), [
      'the mayor = Mara Lind',
    ]);
  });

  it('decides who speaks', () => {
    assert.deepEqual(claimsIn('“It is over,” Lind said.', codebook), ['Mara Lind: “It is over,”']);
    assert.deepEqual(claimsIn('Tarn’s mayor said it was over.', codebook), [
      'Mara Lind: it was over',
    ]);
  });

  it('says what is no actor', () => {
    assert.deepEqual(mentionsIn('We read the Digest in Tarn.', codebook), ['Tarn']);
  });
});

import { parseArgs } from 'node:util';
import { runScript } from '../resources.mjs';
import { measureEditor } from './editor.mjs';
import { machine } from './machine.mjs';

runScript(async (resources) => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '10000' },
      profile: { type: 'string' },
      profileAgain: { type: 'string' },
    },
  });
  console.log(machine());
  const articles = Number(values.articles);
  for await (const line of measureEditor(resources, { ...values, articles })) console.log(line);
  return 0;
});

import { DisposableStore } from './disposableStore.ts';
import { Setting } from './setting.ts';

/** Every setting of Standpoint; nothing else asks VS Code for configuration. */
export class Settings extends DisposableStore {
  /** Language ids of documents that are articles. */
  readonly languages = this.add(
    new Setting<readonly string[]>('articles.languages', ['plaintext', 'markdown']),
  );
  /** Which files of a folder are articles, as a glob. */
  readonly include = this.add(new Setting('articles.include', '**/*.{txt,md}'));
  /** Which of those are not, as a glob. */
  readonly exclude = this.add(new Setting('articles.exclude', ''));
  /** Who tags; written as `by` where it is not empty. */
  readonly coder = this.add(new Setting('coder', ''));
  readonly highlights = this.add(new Setting('highlights.enabled', true));
  readonly actorHighlights = this.add(new Setting('highlights.actors', true));
}

import { type ConfigurationChangeEvent, ConfigurationTarget, workspace } from 'vscode';
import { type Disposable, Emitter } from '../session/event.ts';

const section = 'standpoint';

/** Standpoint's part of the user's configuration: read once, and again when it has changed. */
export class SettingsSection implements Disposable {
  readonly #changed = new Emitter<ConfigurationChangeEvent>();
  readonly #listener: Disposable;
  #values = workspace.getConfiguration(section);

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#listener = workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(section)) return;
      this.#values = workspace.getConfiguration(section);
      this.#changed.fire(change);
    });
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}

/** One setting of the user: its value now, and an event when it changes. */
export class Setting<T> implements Disposable {
  readonly #changed = new Emitter<T>();
  readonly #listener: Disposable;
  readonly #key: string;
  readonly #read: () => T;
  #value: T;

  readonly onDidChange = this.#changed.event;

  /** `key` without its section. The manifest's default holds where the user's value is no T. */
  constructor(key: string, isT: (value: unknown) => value is T, own: SettingsSection) {
    this.#key = key;
    this.#read = () => {
      const value = own.get(key);
      return isT(value) ? value : defaultOf(key, isT);
    };
    this.#value = this.#read();
    this.#listener = own.onDidChange((change) => {
      if (!change.affectsConfiguration(`${section}.${key}`)) return;
      this.#value = this.#read();
      this.#changed.fire(this.#value);
    });
  }

  get value(): T {
    return this.#value;
  }

  /** Stores a new value where the user keeps the present one. */
  async update(value: T): Promise<void> {
    await workspace.getConfiguration(section).update(this.#key, value, scopeOf(this.#key));
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}

/** The folder's settings where they say it already, else the user's own. */
function scopeOf(key: string): ConfigurationTarget {
  const inspected = workspace.getConfiguration(section).inspect(key);
  return inspected?.workspaceValue === undefined
    ? ConfigurationTarget.Global
    : ConfigurationTarget.Workspace;
}

/** The code has no defaults of its own, which could come to differ from the manifest's. */
function defaultOf<T>(key: string, isT: (value: unknown) => value is T): T {
  const value: unknown = workspace.getConfiguration(section).inspect(key)?.defaultValue;
  if (isT(value)) return value;
  throw new Error(`The default of ${section}.${key} in the manifest has another type.`);
}

import { describeSameReading } from '../unit/yaml/sameReading.ts';

describe('YAML as Standpoint writes it, in many texts', () => describeSameReading(5_000));

import { join } from 'node:path';
import { ROOT } from './project.ts';

/** The JSON Schema of wardline.yaml, for editors. */
export const SCHEMA_FILE: string = join(ROOT, 'schema', 'wardline.schema.json');

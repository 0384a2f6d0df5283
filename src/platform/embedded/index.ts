export { EmbeddedDatabase } from './embedded-database';
export type { Row, SqlValue } from './embedded-database';
export { EmbeddedModule } from './embedded.module';

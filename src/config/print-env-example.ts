import { configurationPage, envExample } from './env-example';

// `npm run generate` sends these into .env.example and docs/configuration.md; a test compares them.
process.stdout.write(process.argv.includes('--page') ? configurationPage() : envExample());

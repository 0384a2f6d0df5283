import { envExample } from './env-example';

// `npm run generate` sends this into .env.example; a test compares the two.
process.stdout.write(envExample());

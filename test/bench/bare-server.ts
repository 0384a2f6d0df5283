import { createPublicKey, verify } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import { createClient } from 'redis';

/**
 * What any service like ours cannot do without, and nothing else: take a request over HTTP, check its signature, write to Redis
 * by scripts one after the other, answer, and tell a CRM over HTTP. It reads nothing, decides nothing and forgets it all
 * in a crash. What it reaches on a machine is what Node.js and Redis leave there for everything that is ours.
 *
 * Environment: PORT, REDIS_URL, SCRIPTS (before the answer), LATER_SCRIPTS and CRM_REQUESTS (after it), CRM_URL, CRM_TOKEN,
 * PUBLIC_KEY (of signed requests).
 */
const {
  PORT,
  REDIS_URL = '',
  SCRIPTS,
  LATER_SCRIPTS,
  CRM_REQUESTS,
  CRM_URL = '',
  CRM_TOKEN = '',
  PUBLIC_KEY,
} = process.env;
const SCRIPT =
  "redis.call('SET',KEYS[1],ARGV[1]) redis.call('ZADD',KEYS[2],1,KEYS[1]) redis.call('RPUSH',KEYS[3],'m') return 1";
const STATE = 'x'.repeat(1500);
const ANSWER = JSON.stringify({ response_message: 'x'.repeat(1000) });
const agent = new Agent({ keepAlive: true });
const publicKey =
  PUBLIC_KEY === undefined
    ? null
    : createPublicKey({ key: Buffer.from(PUBLIC_KEY, 'base64'), type: 'spki', format: 'der' });

async function main(): Promise<void> {
  const redis = await createClient({ url: REDIS_URL }).connect();
  const sha = await redis.scriptLoad(SCRIPT);
  let texts = 0;
  const write = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i += 1) {
      const keys = [`bare:{b}:${String((texts += 1))}`, 'bare:{b}:index', 'bare:{b}:list'];
      await redis.evalSha(sha, { keys, arguments: [STATE] });
    }
  };
  const server = createServer((asked, answer) => {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => {
      const body = Buffer.concat(chunks);
      const signature = String(asked.headers['x-ghl-signature'] ?? '');
      const isSigned = publicKey === null || verify(null, body, publicKey, Buffer.from(signature, 'base64'));
      const { contactId } = JSON.parse(body.toString('utf8')) as { contactId?: string };
      void write(Number(SCRIPTS)).then(async () => {
        answer.writeHead(isSigned ? 200 : 401, { 'content-type': 'application/json' }).end(ANSWER);
        await write(Number(LATER_SCRIPTS ?? 0));
        for (let i = 0; i < Number(CRM_REQUESTS ?? 0); i += 1) await tellCrm(String(contactId), i);
      });
    });
  });
  server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
}

/** The reply first, then what else the CRM is told of a contact. */
function tellCrm(contactId: string, place: number): Promise<void> {
  const path = place === 0 ? '/conversations/messages' : `/contacts/${contactId}/tags`;
  const body = JSON.stringify(place === 0 ? { type: 'SMS', contactId, message: 'hi' } : { tags: ['seller_cold'] });
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${CRM_TOKEN}`,
      version: '2021-04-15',
    };
    request(`${CRM_URL}${path}`, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.once('end', resolve);
    })
      .once('error', reject)
      .end(body);
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

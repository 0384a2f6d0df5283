import { fastify } from 'fastify';
import { RouteTable } from './route-table';

describe('The route table', () => {
  const answer = (): string => 'ok';

  async function tableOf(): Promise<RouteTable> {
    const app = fastify();
    const table = new RouteTable();
    table.watch(app);
    app.get('/api/contacts/:contact_id', answer);
    app.delete('/api/contacts/:contact_id', answer);
    app.post('/api/contacts/:contact_id/stage', answer);
    app.get('/a.b', answer);
    app.get('/files/*', answer);
    await app.ready();
    return table;
  }

  it.each([
    ['/api/contacts/c1', ['DELETE', 'GET', 'HEAD']],
    ['/api/contacts/c1/stage', ['POST']],
    ['/api/contacts/', []],
    ['/api/contacts/c1/stage/more', []],
    ['/a.b', ['GET', 'HEAD']],
    ['/aXb', []],
    ['/files/one', []],
  ])('knows that %s answers %j', async (path, methods) => {
    expect((await tableOf()).methodsOf(path)).toEqual(methods);
  });
});

import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { Problem } from '../../shared/problem';
import type { HttpReply, HttpRequest } from './http-types';
import type { Page } from './page';
import { codeOfStatus, plainBody, PROBLEM_TYPE, type ProblemBody, problemBody } from './problem-body';
import type { RouteTable } from './route-table';

/** The one place where failures become answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(
    private readonly routes: RouteTable,
    private readonly page: Page,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<HttpRequest>();
    const reply = host.switchToHttp().getResponse<HttpReply>();
    // An answer that has begun (a stream) cannot become another one; it is cut so that nobody takes it for complete.
    if (reply.sent || reply.raw.headersSent) {
      this.logger.error({ message: 'failed after the answer had begun', err: error, requestId: request.id });
      reply.raw.destroy();
      return;
    }
    if (isUnknownAddress(error) && this.page.isWanted(request)) {
      this.showPage(request, reply);
      return;
    }
    const body = this.describe(error, request, reply);
    void reply.code(body.status).header('content-type', PROBLEM_TYPE).send(JSON.stringify(body));
  }

  /** The page's own addresses have no file: every one of them begins with the same document. */
  private showPage(request: HttpRequest, reply: HttpReply): void {
    this.page.start().then(
      (html) => {
        void reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
      },
      (cause: unknown) => {
        const body = this.ofProblem(new Problem('internal', undefined, { cause }), pathOf(request), request, reply);
        void reply.code(body.status).header('content-type', PROBLEM_TYPE).send(JSON.stringify(body));
      },
    );
  }

  private describe(error: unknown, request: HttpRequest, reply: HttpReply): ProblemBody {
    const instance = pathOf(request);
    if (error instanceof Problem) return this.ofProblem(error, instance, request, reply);
    if (error instanceof HttpException && error.getStatus() < 500) {
      return this.ofHttpException(error, instance, request, reply);
    }
    return this.ofProblem(new Problem('internal', undefined, { cause: error }), instance, request, reply);
  }

  private ofProblem(problem: Problem, instance: string, request: HttpRequest, reply: HttpReply): ProblemBody {
    if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', String(problem.retryAfterSeconds));
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="seller-qualification"');
    if (problem.status < 500) return problemBody(problem, instance);
    const errorId = problem.code === 'internal' ? randomUUID() : undefined;
    this.log(problem, request, errorId);
    return problemBody(problem, instance, errorId);
  }

  /** What Nest and Fastify refuse by themselves: unreadable bodies, unknown addresses, too much of something. */
  private ofHttpException(error: HttpException, instance: string, request: HttpRequest, reply: HttpReply): ProblemBody {
    const status = error.getStatus();
    if (status === 404) return this.ofUnknownRoute(instance, request, reply);
    if (isBrokenJson(error)) return problemBody(new Problem('malformed-body'), instance);
    const code = codeOfStatus(status);
    if (code === undefined) return plainBody(status, error.message, instance);
    return problemBody(new Problem(code), instance);
  }

  private ofUnknownRoute(instance: string, request: HttpRequest, reply: HttpReply): ProblemBody {
    const methods = this.routes.methodsOf(instance);
    if (methods.length === 0 || methods.includes(request.method)) {
      return problemBody(new Problem('not-found', `There is nothing at ${instance}.`), instance);
    }
    reply.header('allow', methods.join(', '));
    return problemBody(new Problem('method-not-allowed', `This address answers ${methods.join(', ')}.`), instance);
  }

  private log(problem: Problem, request: HttpRequest, errorId: string | undefined): void {
    const line = { message: problem.message, err: problem.cause, errorId, requestId: request.id };
    if (problem.code === 'internal') this.logger.error(line);
    else this.logger.warn({ ...line, code: problem.code });
  }
}

function isUnknownAddress(error: unknown): boolean {
  return error instanceof HttpException && error.getStatus() === 404;
}

/** The path as it was asked for; the query may hold personal data and is left out. */
function pathOf(request: HttpRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}

const BROKEN_JSON = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY']);

function isBrokenJson(error: HttpException): boolean {
  const { cause } = error;
  if (cause instanceof SyntaxError) return true;
  return cause instanceof Error && 'code' in cause && BROKEN_JSON.has(String(cause.code));
}

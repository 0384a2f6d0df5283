import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { AppConfig } from '../config';
import { Audited, CurrentActor, NotAudited, Public, Roles } from '../platform/auth';
import type { Actor, HttpReply, HttpRequest } from '../platform/http';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { Problem } from '../shared';
import { AuditLog } from './audit-log';
import { ChangePasswordDto, LoginDto, MeDto, meDtoOf } from './dto/auth.dto';
import { Login } from './login';
import { actorOf } from './session.authenticator';
import { sessionCookie, tokenIn } from './session-cookie';
import { Sessions } from './sessions';
import { Users } from './users';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly logins: Login,
    private readonly sessions: Sessions,
    private readonly users: Users,
    private readonly audit: AuditLog,
    private readonly config: AppConfig,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @NotAudited('it is, below: who it was is known only afterwards')
  @ApiOperation({ summary: 'Log in: sets the session cookie' })
  @ApiOkResponse({ type: MeDto })
  async login(
    @Body() { email, password }: LoginDto,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<MeDto> {
    if (this.config.auth.open)
      throw new Problem('conflict', 'This server is open on this machine; nobody needs to log in.');
    const attempt = { email, password, address: request.ip, former: tokenIn(request, this.config) };
    try {
      const { user, token } = await this.logins.run(attempt);
      reply.header('set-cookie', sessionCookie(token, this.config));
      await this.note(user.id, user.id, 'done');
      return meDtoOf(actorOf(user), false);
    } catch (error) {
      if (error instanceof Problem && error.status < 500) {
        // Of those who exist only: the field may hold anything, even a password.
        const user = await this.users.find(email).catch(() => null);
        await this.note(null, user?.id ?? null, error.code);
      }
      throw error;
    }
  }

  @Post('logout')
  @HttpCode(204)
  @Roles('viewer', 'self')
  @Audited('logout')
  @ApiOperation({ summary: 'End the session' })
  @ApiNoContentResponse()
  async logout(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<void> {
    const token = tokenIn(request, this.config);
    if (token !== null) await this.sessions.end(token);
    reply.header('set-cookie', sessionCookie(null, this.config));
  }

  @Get('me')
  @Roles('viewer', 'self')
  @ApiOperation({ summary: 'Who one is here, and whether anybody needs to log in' })
  @ApiOkResponse({ type: MeDto })
  me(@CurrentActor() actor: Actor): MeDto {
    return meDtoOf(actor, this.config.auth.open);
  }

  @Post('password')
  @HttpCode(204)
  @Roles('viewer', 'self')
  @Audited('change_password')
  @ApiOperation({ summary: 'Change the own password; every other session of the user ends' })
  @ApiNoContentResponse()
  async changePassword(
    @Body() { current_password: password, new_password: next }: ChangePasswordDto,
    @CurrentActor() actor: Actor,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<void> {
    const former = tokenIn(request, this.config);
    if (former === null || actor.id.startsWith('key:'))
      throw new Problem('conflict', 'Only who has logged in has a password.');
    const attempt = { email: actor.id, password, address: request.ip, former };
    const { token } = await this.logins.changePassword(attempt, next);
    reply.header('set-cookie', sessionCookie(token, this.config));
  }

  private note(who: string | null, target: string | null, outcome: string): Promise<void> {
    return this.audit.write({ who, action: 'login', target, locationId: null, fields: [], outcome });
  }
}

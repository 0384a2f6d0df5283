import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Audited, CurrentActor, Roles } from '../platform/auth';
import type { Actor } from '../platform/http';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '../platform/openapi';
import { Problem } from '../shared';
import { normalEmail } from './user';
import { ChangeUserDto, CreateUserDto, UserDto, UserListDto, userDtoOf } from './dto/users.dto';
import { Users } from './users';

const EMAIL_PARAM = { name: 'email', example: 'maria@example.com' } as const;

@ApiTags('users')
@Controller('users')
@Roles('admin', 'deployment')
export class UsersController {
  constructor(private readonly users: Users) {}

  @Get()
  @ApiOperation({ summary: 'The people who may log in' })
  @ApiOkResponse({ type: UserListDto })
  async list(): Promise<UserListDto> {
    return { users: (await this.users.list()).map(userDtoOf) };
  }

  @Post()
  @Audited('create_user', 'email')
  @ApiOperation({ summary: 'Let somebody in' })
  @ApiCreatedResponse({ type: UserDto })
  async create(@Body() { email, password, role, name, locations }: CreateUserDto): Promise<UserDto> {
    return userDtoOf(
      await this.users.create({ email, password, role, name: name ?? null, locations: locations ?? null }),
    );
  }

  @Put(':email')
  @Audited('change_user', 'email')
  @ApiParam(EMAIL_PARAM)
  @ApiOperation({ summary: 'Change a user: what is absent stays; a new password ends their sessions' })
  @ApiOkResponse({ type: UserDto })
  async change(
    @Param('email') email: string,
    @Body() change: ChangeUserDto,
    @CurrentActor() actor: Actor,
  ): Promise<UserDto> {
    const isOwn = normalEmail(email) === actor.id;
    if (isOwn && (change.role !== undefined || change.locations !== undefined)) {
      throw new Problem('conflict', 'Somebody else has to change your own role and locations.');
    }
    if (isOwn && change.password !== undefined) {
      throw new Problem('conflict', 'Change your own password with POST /api/auth/password.');
    }
    return userDtoOf(await this.users.change(email, change));
  }

  @Delete(':email')
  @HttpCode(204)
  @Audited('remove_user', 'email')
  @ApiParam(EMAIL_PARAM)
  @ApiOperation({ summary: 'Keep somebody out, at once' })
  @ApiNoContentResponse()
  async remove(@Param('email') email: string, @CurrentActor() actor: Actor): Promise<void> {
    if (normalEmail(email) === actor.id) throw new Problem('conflict', 'Somebody else has to remove you.');
    await this.users.remove(email);
  }
}

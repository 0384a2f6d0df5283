import { Body, Controller, Get, HttpCode, NotFoundException, Post, Query, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Type } from 'class-transformer';
import { IsEmail, IsOptional, ValidateNested } from 'class-validator';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../../src/app.module';
import { configureApp } from '../../src/app.setup';
import { loadConfig } from '../../src/config';
import { CurrentActor, Public, Roles } from '../../src/platform/auth';
import {
  type Actor,
  ContactId,
  createHttpAdapter,
  type HttpRequest,
  IsContactId,
  IsQueryBoolean,
  IsQueryInteger,
  IsText,
  LocationId,
  LocationQuery,
} from '../../src/platform/http';
import { AppLogger } from '../../src/platform/logging';
import { Problem } from '../../src/shared';

class PersonDto {
  @IsOptional()
  @IsEmail()
  readonly email?: string;
}

class NoteDto {
  @IsContactId()
  readonly contact_id!: string;

  @IsText({ max: 100 })
  readonly message!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PersonDto)
  readonly contact_info?: PersonDto;
}

class PageDto extends LocationQuery {
  @IsOptional()
  @IsQueryInteger({ min: 1, max: 100 })
  readonly page_size?: number;

  @IsOptional()
  @IsQueryBoolean()
  readonly stalled?: boolean;
}

/** Routes that do what a test of the platform needs, beside those of the application. */
@Roles('viewer')
@Controller('probe')
class ProbeController {
  @Post('notes')
  @HttpCode(200)
  note(@Body() note: NoteDto): NoteDto {
    return note;
  }

  @Get('pages')
  page(@Query() page: PageDto, @LocationId() location: string): object {
    return { page, location };
  }

  @Get('contacts/:contact_id')
  contact(@ContactId() contact: string): object {
    return { contact };
  }

  @Get('whoami')
  whoami(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Roles('agent')
  @Post('act')
  act(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Roles('admin')
  @Post('settings')
  settings(): object {
    return {};
  }

  @Get('crash')
  crash(): never {
    throw new Error('the password is hunter2hunter2, call +1 214 555 0147');
  }

  @Get('busy')
  busy(): never {
    throw new Problem('too-many-requests', 'Slow down.', { retryAfterSeconds: 7 });
  }

  @Get('store')
  store(): never {
    throw new Problem('store-unavailable', undefined, { cause: new Error('ECONNREFUSED'), retryAfterSeconds: 1 });
  }

  @Get('nest')
  nest(): never {
    throw new NotFoundException('no such thing');
  }
}

@Controller('probe-without-policy')
class UnguardedController {
  @Get()
  open(): object {
    return {};
  }
}

@Public()
@Controller('probe-webhook')
class RawController {
  @Post()
  @HttpCode(202)
  receive(@Req() request: HttpRequest): object {
    return { bytes: request.rawBody?.length ?? 0, isBuffer: Buffer.isBuffer(request.rawBody) };
  }
}

export interface ProbeApp {
  readonly app: NestFastifyApplication;
  /** What was logged, line by line. */
  readonly lines: readonly string[];
  readonly close: () => Promise<void>;
}

/** The application with the probe's routes, under the given environment. */
export async function startProbe(environment: Readonly<Record<string, string>> = {}): Promise<ProbeApp> {
  const folder = await mkdtemp(join(tmpdir(), 'seller-probe-'));
  const config = loadConfig({ DATA_DIR: folder, ...environment });
  const lines: string[] = [];
  const logger = new AppLogger({
    level: 'info',
    json: true,
    secrets: config.secrets,
    destination: { write: (line) => lines.push(line) },
  });
  const module = await Test.createTestingModule({
    imports: [AppModule.forRoot(config)],
    controllers: [ProbeController, UnguardedController, RawController],
  })
    .setLogger(logger)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createHttpAdapter(), { bodyParser: false, logger });
  configureApp(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const close = async (): Promise<void> => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, lines, close };
}

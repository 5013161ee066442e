import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Res, UnauthorizedException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PrometheusController } from '@willsoto/nestjs-prometheus';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/public.ts';
import { Configuration } from '../configuration/configuration.ts';

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Prometheus text. Asks for the bearer token when one is configured. */
@ApiExcludeController()
@Public()
@Controller()
export class MetricsController extends PrometheusController {
  constructor(private readonly configuration: Configuration) {
    super();
  }

  @Get()
  override async index(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { metricsToken } = this.configuration;
    if (metricsToken !== undefined && !same(reply.request.headers.authorization ?? '', `Bearer ${metricsToken}`)) {
      throw new UnauthorizedException('The metrics ask for a bearer token.');
    }
    void reply.header('Cache-Control', 'no-store');
    return super.index(reply);
  }
}

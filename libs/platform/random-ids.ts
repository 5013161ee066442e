import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Ids } from '#kernel';

@Injectable()
export class RandomIds extends Ids {
  override next(): string {
    return randomUUID();
  }
}

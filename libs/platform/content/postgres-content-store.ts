import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Pool, PoolClient } from 'pg';
import { ContentMissing, ContentStore, type StoredContent } from './content-store.ts';

const CHUNK_BYTES = 1024 * 1024;

/** Content in PostgreSQL, one row per mebibyte. */
export class PostgresContentStore extends ContentStore {
  constructor(private readonly pool: Pool) {
    super();
  }

  override async put(tenantId: string, bytes: Uint8Array): Promise<StoredContent> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const content = { sha256, byteSize: bytes.byteLength };
    if (bytes.byteLength <= CHUNK_BYTES) {
      // One statement, one round trip: most content is a few kilobytes.
      await this.pool.query({
        text: `WITH object AS (
                 INSERT INTO content_objects (tenant_id, sha256, byte_size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING sha256)
               INSERT INTO content_chunks SELECT $1, sha256, 0, $4 FROM object`,
        values: [tenantId, sha256, bytes.byteLength, bytes],
      });
      return content;
    }
    await this.store(tenantId, content, async function* () {
      for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
    });
    return content;
  }

  override async putFile(tenantId: string, path: string, content: StoredContent): Promise<void> {
    await this.store(tenantId, content, async function* () {
      const file = await open(path);
      try {
        yield* file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false });
      } finally {
        await file.close();
      }
    });
  }

  override async get(tenantId: string, sha256: string): Promise<Buffer> {
    const { rows } = await this.pool.query<{ bytes: Buffer }>(
      'SELECT bytes FROM content_chunks WHERE tenant_id = $1 AND sha256 = $2 ORDER BY ordinal',
      [tenantId, sha256],
    );
    if (rows.length === 0) throw new ContentMissing(`There is no content ${sha256}.`);
    return rows.length === 1 && rows[0] ? rows[0].bytes : Buffer.concat(rows.map(({ bytes }) => bytes));
  }

  override stream(tenantId: string, sha256: string): Readable {
    return Readable.from(this.chunks(tenantId, sha256), { objectMode: false });
  }

  private async *chunks(tenantId: string, sha256: string): AsyncGenerator<Buffer> {
    for (let ordinal = 0; ; ordinal++) {
      const { rows } = await this.pool.query<{ bytes: Buffer }>(
        'SELECT bytes FROM content_chunks WHERE tenant_id = $1 AND sha256 = $2 AND ordinal = $3',
        [tenantId, sha256, ordinal],
      );
      const [row] = rows;
      if (!row) {
        if (ordinal === 0) throw new ContentMissing(`There is no content ${sha256}.`);
        return;
      }
      yield row.bytes;
    }
  }

  /** All pieces or none: a half-stored object would be found by its hash for ever. */
  private async store(
    tenantId: string,
    { sha256, byteSize }: StoredContent,
    pieces: () => AsyncGenerator<Uint8Array>,
  ): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const { rowCount } = await client.query(
        'INSERT INTO content_objects (tenant_id, sha256, byte_size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [tenantId, sha256, byteSize],
      );
      if (rowCount === 1) await this.insertPieces(client, tenantId, sha256, pieces());
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private async insertPieces(
    client: PoolClient,
    tenantId: string,
    sha256: string,
    pieces: AsyncGenerator<Uint8Array>,
  ): Promise<void> {
    let ordinal = 0;
    for await (const piece of pieces) {
      await client.query('INSERT INTO content_chunks (tenant_id, sha256, ordinal, bytes) VALUES ($1, $2, $3, $4)', [
        tenantId,
        sha256,
        ordinal,
        piece,
      ]);
      ordinal += 1;
    }
  }
}

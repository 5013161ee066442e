import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the places of a version's words are in the content store, and its pictures and running headers. */
export class WordsAndPictures1763601000000 implements MigrationInterface {
  readonly name = 'WordsAndPictures1763601000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE document_contents ADD COLUMN words_sha256 text;
      ALTER TABLE document_contents ADD COLUMN apart_sha256 text;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE document_contents DROP COLUMN apart_sha256;
      ALTER TABLE document_contents DROP COLUMN words_sha256;
    `);
  }
}

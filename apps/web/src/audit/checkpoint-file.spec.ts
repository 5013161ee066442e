import { checkpointOf, fileAddress } from './checkpoint-file.ts';

describe('a checkpoint that was kept', () => {
  it('goes into an address without signs that mean something there', () => {
    const text = JSON.stringify({ tenantId: 'Zürich/+?', position: 7 });
    expect(checkpointOf(`${text}\n`)).toMatch(/^[\w-]+$/);
    expect(Buffer.from(checkpointOf(text), 'base64url').toString()).toBe(text);
  });

  it('is the same when it was saved and chosen again', () => {
    const checkpoint = { tenantId: 'a', head: 'ff&#%' };
    const saved = decodeURIComponent(fileAddress(checkpoint).split(',').slice(1).join(','));
    expect(JSON.parse(saved)).toEqual(checkpoint);
  });
});

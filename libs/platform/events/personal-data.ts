import type { DomainEvent } from '#kernel';
import type { StoredEvent } from './event-row.ts';
import { seal, unseal } from './personal-cipher.ts';
import type { PersonalKeys } from './personal-keys.ts';
import { replaceAt, valueAt } from './personal-paths.ts';
import type { Subject } from './personal-wrapping.ts';

/** Stands where the name of an erased person stood. */
export const ERASED = 'erased';

/** Distinct names remembered per subject. */
const MAX_REMEMBERED = 1_000;

/** What is stored in the place of a personal member. */
interface Sealed {
  readonly sealed: string;
  readonly subject: string;
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'subject' in value;

const sealedMembers = (event: StoredEvent): readonly { path: string; value: Sealed }[] => {
  const paths = event.meta.personal?.[event.type];
  if (!paths) return [];
  const data = event.data();
  return paths.flatMap((path) => {
    const value = valueAt(data, path);
    return isSealed(value) ? [{ path, value }] : [];
  });
};

const remember = (map: Map<string, string>, key: string, value: string): void => {
  if (map.size >= MAX_REMEMBERED) map.clear();
  map.set(key, value);
};

/** Encrypts what events say of persons when they are written, and decrypts it when they are read. */
export class PersonalData {
  constructor(private readonly keys: PersonalKeys) {}

  /**
   * The name of an actor as it is stored; undefined for an erased one. The ciphertext is made once a process and used again:
   * the same text under the same key and nonce gives nothing away that the actor's id beside it does not.
   */
  async sealName(tenantId: string, actorId: string, name: string): Promise<string | undefined> {
    const subject = await this.keys.forWriting({ tenantId, subjectId: actorId });
    if (!subject.key || name === ERASED) return undefined;
    const known = subject.sealed.get(name);
    if (known !== undefined) return known;
    const sealed = seal(subject.key, ['actor', tenantId, actorId], Buffer.from(name)).toString('base64');
    remember(subject.sealed, name, sealed);
    return sealed;
  }

  /** The data with its personal members encrypted; null already where the person was erased. */
  async seal(
    tenantId: string,
    { type, data }: DomainEvent,
    members: readonly { readonly path: string; readonly subject: string }[],
  ): Promise<unknown> {
    let sealed = data;
    for (const { path, subject } of members) {
      const { key } = await this.keys.forWriting({ tenantId, subjectId: subject });
      sealed = replaceAt(sealed, path, (value): Sealed | null => {
        if (!key) return null;
        const plain = Buffer.from(JSON.stringify(value));
        return { sealed: seal(key, ['data', tenantId, subject, type, path], plain).toString('base64'), subject };
      });
    }
    return sealed;
  }

  /** Has the keys ready for `name` and `data` of these events. */
  async prepare(events: readonly StoredEvent[]): Promise<void> {
    const subjects: Subject[] = [];
    let last: StoredEvent | undefined;
    for (const event of events) {
      const { type, tenantId, actorId, meta } = event;
      // Every process reads every event: this is how those hear of it that did not erase it themselves.
      if (type === 'SubjectErased')
        this.keys.forget({ tenantId, subjectId: String(valueAt(event.data(), 'subjectId')) });
      // Neighbours are mostly of one actor.
      if (meta.sealedName !== undefined && (last?.actorId !== actorId || last.tenantId !== tenantId))
        subjects.push({ tenantId, subjectId: actorId });
      if (meta.personal)
        for (const { value } of sealedMembers(event)) subjects.push({ tenantId, subjectId: value.subject });
      if (meta.sealedName !== undefined) last = event;
    }
    await this.keys.load(subjects);
  }

  name({ tenantId, actorId, meta: { actorName, sealedName } }: StoredEvent): string {
    if (sealedName === undefined) return actorName ?? ERASED;
    const subject = this.keys.get({ tenantId, subjectId: actorId });
    if (!subject?.key) return ERASED;
    const known = subject.opened.get(sealedName);
    if (known !== undefined) return known;
    const name = unseal(subject.key, ['actor', tenantId, actorId], Buffer.from(sealedName, 'base64')).toString();
    remember(subject.opened, sealedName, name);
    return name;
  }

  data(event: StoredEvent): unknown {
    const { tenantId, type } = event;
    return sealedMembers(event).reduce((data, { path, value: { sealed, subject } }) => {
      const key = this.keys.get({ tenantId, subjectId: subject })?.key;
      return replaceAt(data, path, () => {
        if (!key) return null;
        const plain = unseal(key, ['data', tenantId, subject, type, path], Buffer.from(sealed, 'base64'));
        return JSON.parse(plain.toString()) as unknown;
      });
    }, event.data());
  }
}

import { registerEvents, type EventsOf } from '#kernel';
import { EventRegistry } from './registry.ts';

type Invited = EventsOf<{
  UserInvited: { userId: string; name: string | null; contact: { email: string | null }; roles: readonly string[] };
  UserLeft: { userId: string };
}>;

const invited = { userId: 'u1', name: 'Ada', contact: { email: 'ada@example.com' }, roles: ['analyst'] };
const users = registerEvents<Invited>()({
  UserInvited: {
    version: 3,
    example: invited,
    upcasts: {
      1: ({ user, name }: { user: string; name: string }) => ({ userId: user, name, email: null }),
      2: ({ email, ...rest }: { userId: string; name: string; email: string | null }) => ({
        ...rest,
        contact: { email },
        roles: [],
      }),
    },
    personal: { name: 'userId', 'contact.email': 'userId' },
  },
  UserLeft: { version: 2, example: { userId: 'u1' } },
});

describe('the registry of events', () => {
  const registry = new EventRegistry(users);
  const current = (type: string, stored: number, data: unknown) => {
    const { schemaVersion, data: today } = registry.current({ type, schemaVersion: stored, data });
    return { schemaVersion, data: today };
  };

  it('brings stored data to the current version, step by step', () => {
    expect(current('UserInvited', 1, { user: 'u1', name: 'Ada' })).toEqual({
      schemaVersion: 3,
      data: { userId: 'u1', name: 'Ada', contact: { email: null }, roles: [] },
    });
    expect(current('UserInvited', 2, { userId: 'u1', name: 'Ada', email: 'a@b' }).data).toEqual({
      userId: 'u1',
      name: 'Ada',
      contact: { email: 'a@b' },
      roles: [],
    });
  });

  it('leaves what is current, and what it does not know, as it is', () => {
    expect(current('UserInvited', 3, invited)).toEqual({ schemaVersion: 3, data: invited });
    expect(current('FromTomorrow', 7, 1)).toEqual({ schemaVersion: 7, data: 1 });
  });

  it('refuses data that is newer than the program, or has no way to it', () => {
    expect(() => current('UserInvited', 4, {})).toThrow('newer than this program');
    expect(() => current('UserLeft', 1, {})).toThrow('no way from version 1 to 2');
  });

  it('names every stored version that cannot be read', () =>
    expect(
      registry.faults([
        { type: 'UserInvited', schemaVersion: 1 },
        { type: 'UserInvited', schemaVersion: 4 },
        { type: 'UserLeft', schemaVersion: 1 },
        { type: 'UserLeft', schemaVersion: 2 },
        { type: 'Gone', schemaVersion: 1 },
      ]),
    ).toEqual([
      "UserInvited version 4 is newer than this program's version 3",
      'UserLeft version 1 has no way to version 2: upcast 1 is missing',
      'Gone version 1 is not known',
    ]));

  it('knows whom personal members are about', () => {
    const event = { type: 'UserInvited', data: invited };
    expect(registry.personal(event)).toEqual([
      { path: 'name', subject: 'u1' },
      { path: 'contact.email', subject: 'u1' },
    ]);
    expect(registry.withoutPersonal(event)).toEqual({ ...invited, name: null, contact: { email: null } });
    expect(invited.contact.email).toBe('ada@example.com');
  });

  it('takes no type twice, and no personal member that the example lacks', () => {
    expect(() => new EventRegistry(users, users)).toThrow('UserInvited is registered twice');
    const wrong = { kind: 'event-types', types: { X: { version: 1, example: { id: 'a' }, personal: { name: 'id' } } } };
    expect(() => new EventRegistry(wrong as never)).toThrow('X: the example has no name of a id.');
  });

  it('changes its fingerprint with a version', () => {
    const next = { ...users, types: { ...users.types, UserLeft: { version: 3, example: { userId: 'u1' } } } };
    expect(new EventRegistry(next).fingerprint).not.toBe(registry.fingerprint);
    expect(new EventRegistry(users).fingerprint).toBe(registry.fingerprint);
  });
});

// Checked by the compiler: a type that is left out, data that does not fit, a member that an erasure could not make null.
// @ts-expect-error UserLeft is missing
registerEvents<Invited>()({ UserInvited: users.types.UserInvited });
// @ts-expect-error the example has no userId
registerEvents<EventsOf<{ UserLeft: { userId: string } }>>()({ UserLeft: { version: 1, example: {} } });
registerEvents<EventsOf<{ UserLeft: { userId: string } }>>()({
  // @ts-expect-error userId is not nullable
  UserLeft: { version: 1, example: { userId: 'u' }, personal: { userId: 'userId' } },
});

import { notifications } from '@mantine/notifications';
import { Problem } from '../api/problem.ts';

/** How long a message stays; those about failures stay until they are closed. */
const MESSAGE_MS = 4_000;

/** Says that something was done. */
export const tellDone = (message: string): void => {
  notifications.show({ message, color: 'teal', autoClose: MESSAGE_MS });
};

/** Says that something did not work, with the server's reason. */
export const tellFailed = (title: string, error: unknown): void => {
  const message = error instanceof Problem || error instanceof Error ? error.message : String(error);
  notifications.show({ title, message, color: 'red', autoClose: false });
};

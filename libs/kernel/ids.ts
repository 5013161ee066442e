/** Makes new ids (UUID). A port, so that domain tests name their ids. */
export abstract class Ids {
  abstract next(): string;
}

import type { Schemas } from '../api/client.ts';

type Row = Schemas['MatrixRowView'];
type Cell = Schemas['MatrixCellView'];

export interface MatrixGroup {
  readonly repositoryId: string;
  /** Every policy that a row of the group has, in the order of the first row that has it. */
  readonly columns: readonly Pick<Cell, 'id' | 'name' | 'level'>[];
  readonly rows: readonly Row[];
}

/** Documents of one repository share their columns; groups and rows keep their order. */
export const groupByRepository = (rows: readonly Row[]): readonly MatrixGroup[] =>
  [...Map.groupBy(rows, ({ repositoryId }) => repositoryId)].map(([repositoryId, members]) => ({
    repositoryId,
    columns: [
      ...new Map(members.flatMap(({ policies }) => policies.map(({ id, name, level }) => [id, { id, name, level }]))),
    ].map(([, column]) => column),
    rows: members,
  }));

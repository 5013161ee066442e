/** Where the database is: from the settings, or from the embedded server that was just started. */
export class DatabaseAddress {
  constructor(
    readonly url: string,
    /** The same database without a pooler in between. */
    readonly directUrl: string = url,
    /** False: nothing connects; for tools that only need the shape of the application. */
    readonly connect: boolean = true,
  ) {}
}

/** How the tenant reviews. */
export class ReviewSettingsView {
  /** Whether who uploaded a document, edited it by hand or restored a version of it is kept from deciding on it. */
  readonly fourEyes!: boolean;
}

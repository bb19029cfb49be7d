/** Where a journey is kept: one person of one programme. */
export interface PersonRef {
  readonly programmeId: string;
  readonly personId: string;
}

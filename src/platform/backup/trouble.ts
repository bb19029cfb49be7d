/** A backup or restore that cannot be, as things are: the message says what is wrong and what to do. */
export class BackupTrouble extends Error {
  override readonly name = "BackupTrouble";
}

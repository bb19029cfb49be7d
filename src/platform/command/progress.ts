const everyMilliseconds = 5_000;

/** Long work says every few seconds how far it is; short work says nothing. */
export function progressLines(tell: (line: string) => void) {
  let [rows, told] = [0, performance.now()];
  return (done: { readonly table: string; readonly rows: number }): void => {
    rows += done.rows;
    if (performance.now() - told < everyMilliseconds) return;
    told = performance.now();
    tell(`  ${rows} rows, ${done.table} is done`);
  };
}

/** `sheet` is JSON; `seq` is the place in the stream of the entry that opened it; `at_home` is 1 for what was taken home and not handed in. */
export type WorksheetTables = {
  worksheets: { chart: string; sheet_id: string; seq: number; session_id: string | null; at_home: number; sheet: string };
};

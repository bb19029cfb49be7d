/** A peer as matching sees them. Nothing about substances, speed or passes is ever known here. */
export interface Candidate {
  readonly peerId: string;
  readonly firstName: string;
  readonly languages: readonly string[];
  readonly onShiftUntil: Date | null;
  /** The hospital of the shift that runs. */
  readonly hospitalId: string | null;
  readonly people: number;
  readonly limit: number;
  /** False for a closed pair, an offer already made, leave: one word for all of them. */
  readonly free: boolean;
}

/** What the one who waits asks of a peer. */
export interface Wanted {
  readonly hospitalId: string | null;
  readonly language: string;
}

/** Why someone fits; never why not. */
export type Fit = "language" | "site" | "load";

const waveSize = 3;

/** Whether a peer could go now: free for this one, on shift, with room. */
export const isAvailable = (candidate: Candidate): boolean =>
  candidate.free && candidate.onShiftUntil !== null && candidate.people < candidate.limit;

export function fits(candidate: Candidate, wanted: Wanted): readonly Fit[] {
  const site = wanted.hospitalId !== null && candidate.hospitalId === wanted.hospitalId;
  const language = wanted.language !== "other" && candidate.languages.includes(wanted.language);
  const load = candidate.people * 2 <= candidate.limit;
  return [
    ...(language ? ["language" as const] : []),
    ...(site ? ["site" as const] : []),
    ...(load ? ["load" as const] : []),
  ];
}

/** The next wave: those who fit best, the least loaded first among equals. Nobody available: nobody. */
export function nextWave(candidates: readonly Candidate[], wanted: Wanted): readonly Candidate[] {
  return byFit(candidates.filter(isAvailable), wanted).slice(0, waveSize);
}

/** Best fit first; equals by load, then by name, so that the order says nothing more. */
export function byFit(candidates: readonly Candidate[], wanted: Wanted): readonly Candidate[] {
  const weight = { language: 4, site: 2, load: 1 } as const;
  const rankOf = (candidate: Candidate) => fits(candidate, wanted).reduce((sum, fit) => sum + weight[fit], 0);
  return candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate), load: candidate.people / candidate.limit }))
    .sort(
      (a, b) =>
        b.rank - a.rank || a.load - b.load || a.candidate.firstName.localeCompare(b.candidate.firstName),
    )
    .map(({ candidate }) => candidate);
}

// What is used of the package, which brings no types.
declare module "@rusticisoftware/cmi5" {
  export interface Statement {
    readonly id: string;
    verb: { id: string; display?: Readonly<Record<string, string>> };
    object: { id: string; definition?: unknown };
    result?: Record<string, unknown>;
  }

  export default class Cmi5 {
    /** Throws where the address is no launch. */
    constructor(address: string);
    /** Fetches the token, launch data and preferences, and says that the learner has begun. */
    start(): Promise<void>;
    getEndpoint(): string;
    getAuth(): string;
    getActor(): unknown;
    getActivityId(): string;
    getRegistration(): string;
    getLaunchMode(): "Normal" | "Browse" | "Review";
    getMasteryScore(): number | null;
    getReturnURL(): string | null;
    /** A whole number of percent, for the statements that follow. */
    setProgress(percent: number): void;
    completed(): Promise<Statement>;
    passed(score: { scaled: number }): Promise<Statement>;
    failed(score: { scaled: number }): Promise<Statement>;
    terminatedStatement(): Statement;
    prepareStatement(verb: string): Statement;
    sendStatement(statement: Statement): Promise<void>;
  }
}

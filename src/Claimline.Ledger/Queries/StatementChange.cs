namespace Claimline.Ledger.Queries;

/// <summary>A statement in two readings of one document: without a before it is new, without an after it is gone.</summary>
public sealed record StatementChange(StatementTold? Before, StatementTold? After);

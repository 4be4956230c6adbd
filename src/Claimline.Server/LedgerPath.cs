namespace Claimline.Server;

/// <summary>Which ledger the workspace shows.</summary>
internal sealed record LedgerPath(string File);

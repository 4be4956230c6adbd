using Claimline.Language;

namespace Claimline.Ledger.Queries;

/// <summary>A number in a statement's content, in its words and with its bounds.</summary>
public sealed record DayNumber(string Words, decimal? Min, decimal? Max, bool Approximate, string Unit, string? Item, QuantityPhase? Phase);

using Claimline.Ledger.Log;

namespace Claimline.Ledger;

/// <summary>A step of an edition of an assessment, kept for good: who took it, and what the edition held then.</summary>
/// <param name="Number">Of the edition, from 1.</param>
/// <param name="State">"draft", "reviewed", "approved", "published" or "corrected".</param>
/// <param name="Since">The first day of publication that it takes up.</param>
/// <param name="Known">What was recorded later is not in it.</param>
/// <param name="Ledger">Length and root of the log from which it was composed.</param>
/// <param name="Sha256">Of the product without its state: the same for as long as nothing in it changes.</param>
/// <param name="Reason">Why, where one was given.</param>
public sealed record KeptEdition(string Series, DateOnly Date, int Number, string State, DateOnly Since, DateTimeOffset Known, Checkpoint Ledger, string Sha256, string By, string? Reason)
{
    /// <summary>When the step was recorded; filled in by the ledger.</summary>
    public DateTimeOffset Recorded { get; init; }

    /// <summary>Number of the entry that holds it; filled in by the ledger.</summary>
    public long Entry { get; init; }
}

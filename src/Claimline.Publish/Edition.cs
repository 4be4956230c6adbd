using System.Globalization;
using Claimline.Ledger.Log;

namespace Claimline.Publish;

/// <summary>What an assessment is known by, and where it ends.</summary>
/// <param name="Number">From 1; a correction has the next.</param>
/// <param name="CutOff">What was published later waits for the next edition.</param>
/// <param name="Zone">The name of the cut-off's zone.</param>
/// <param name="Since">The first day of publication that it takes up.</param>
public sealed record Edition(string Series, DateOnly Date, int Number, DateTimeOffset CutOff, string Zone, DateOnly Since)
{
    /// <summary>"draft", "reviewed", "approved", "published" or "corrected".</summary>
    public string State { get; init; } = "draft";

    /// <summary>Length and root of the ledger it was composed from.</summary>
    public Checkpoint Ledger { get; init; }

    /// <summary>"2025-07-01/1".</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}/{Number}");
}

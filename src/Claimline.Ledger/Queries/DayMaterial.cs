using Claimline.Ledger.Log;

namespace Claimline.Ledger.Queries;

/// <summary>All that the ledger gives for one edition of an assessment: the documents published in its days, their statements, and the claims these bear on.</summary>
/// <param name="Since">The first day of publication.</param>
/// <param name="Day">The last, as of which the claims stand.</param>
/// <param name="Ledger">Length and root of the log it was taken from.</param>
public sealed record DayMaterial(DateOnly Since, DateOnly Day, Checkpoint Ledger)
{
    /// <summary>By id.</summary>
    public IReadOnlyList<DayDocument> Documents { get; init; } = [];

    /// <summary>By document and place in it.</summary>
    public IReadOnlyList<DayStatement> Statements { get; init; } = [];

    /// <summary>By id.</summary>
    public IReadOnlyList<DayClaim> Claims { get; init; } = [];
}

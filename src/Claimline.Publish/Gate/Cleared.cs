using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;

namespace Claimline.Publish.Gate;

/// <summary>The material of a day without what is held back: whatever goes out is made of this and of nothing else.</summary>
public sealed record Cleared(DayMaterial Material)
{
    /// <summary>Statements that are told less exactly: their words, numbers, notes and links are gone from the material.</summary>
    public required IReadOnlyDictionary<StatementKey, Exactness> Coarse { get; init; }

    /// <summary>Statements of earlier days on the same claims that may be spoken of.</summary>
    public required IReadOnlySet<StatementKey> Older { get; init; }

    /// <summary>Why statements were held back or told less exactly, and how many: never which.</summary>
    public required IReadOnlyList<(string Reason, int Statements)> Withheld { get; init; }

    /// <summary>Names that stand nowhere in a product, with what stands for them.</summary>
    public required IReadOnlyList<(string Name, string Instead)> Unnamed { get; init; }
}

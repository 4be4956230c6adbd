using Claimline.Ledger.Judging;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>The values by which claims can be chosen, for a form that offers them.</summary>
public static class ClaimChoices
{
    public static IReadOnlyList<string> Headlines { get; } = [.. Enum.GetValues<Headline>().Select(Words.Of)];
    public static IReadOnlyList<string> Bases { get; } = [.. Enum.GetValues<Basis>().Select(Words.Of)];
    public static IReadOnlyList<string> Contests { get; } = ["denied", "denied own side", "contradicted", "contrary evidence", "none"];
    public static IReadOnlyList<string> Currencies { get; } = ["current", "ended", "superseded"];

    /// <summary>Parties that the program's data know, and "none".</summary>
    public static IReadOnlyList<string> Parties => [.. ClaimRules.Rules.Linking.Sources.Parties, "none"];

    /// <summary>Kinds of event.</summary>
    public static IReadOnlyList<string> Kinds => [.. ClaimRules.Rules.Linking.KindNames.Order(StringComparer.Ordinal)];
}

using System.Collections.Frozen;
using Claimline.Language;
using Claimline.Language.Data;
using Spelling = Claimline.Language.Places.PlaceKey;

namespace Claimline.Ledger.Queries;

/// <summary>Names that a place has beside its own: former ones, and those of other languages (data/places/starter.tsv).</summary>
internal static class OtherNames
{
    private static readonly Lazy<FrozenDictionary<string, (string Id, string Spelling)[]>> ByName = new(Load);

    /// <summary>The places that are also called so: their ids, and their own names as spelled.</summary>
    /// <param name="spelling">The folded name.</param>
    public static IReadOnlyList<(string Id, string Spelling)> Of(string spelling) => ByName.Value.GetValueOrDefault(spelling, []);

    private static FrozenDictionary<string, (string, string)[]> Load()
    {
        var problems = new List<Problem>();
        return Table.Read(DataFiles.Embedded(), "places/starter.tsv", problems, "id", "name", "alternates").Rows
            .SelectMany(static row => (row["alternates"]?.Split('|') ?? []).Select(other => (Other: Spelling.Fold(other), Id: row["id"]!, Own: Spelling.Fold(row["name"]!))))
            .GroupBy(static n => n.Other, StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.Select(static n => (n.Id, n.Own)).ToArray(), StringComparer.Ordinal);
    }
}

using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Ledger.Linking;

/// <summary>Words that tell how much of a place is meant and how a statement stands to it: data/model/control-terms.tsv, with the bearings of place-words.tsv.</summary>
internal sealed class ControlTerms
{
    private readonly Dictionary<string, HashSet<string>> byRole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bearings = new(StringComparer.Ordinal);

    private ControlTerms()
    {
    }

    public static ControlTerms Load(DataFiles files, ICollection<Problem> problems)
    {
        var terms = new ControlTerms();
        foreach (var row in Table.Read(files, "model/control-terms.tsv", problems, "words", "role").Rows)
        {
            var role = row["role"] ?? "";
            if (!terms.byRole.TryGetValue(role, out var words)) terms.byRole[role] = words = new(StringComparer.Ordinal);
            words.UnionWith((row["words"] ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        foreach (var row in Table.Read(files, "language/en/place-words.tsv", problems, "words", "role", "detail").Rows)
        {
            if (row["role"] is not "Bearing" || row["detail"] is not { } degrees) continue;
            foreach (var word in (row["words"] ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries)) terms.bearings[word] = degrees;
        }
        return terms;
    }

    public bool Is(string word, string role) => byRole.TryGetValue(role, out var words) && words.Contains(word);

    /// <summary>The bearing of a word in degrees as written in the table; null for other words.</summary>
    public string? Bearing(string word) => bearings.GetValueOrDefault(word);
}

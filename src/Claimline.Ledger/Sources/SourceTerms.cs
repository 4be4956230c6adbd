using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Ledger.Sources;

/// <summary>The words by which sources are described: kinds and parties from the data, the rest fixed.</summary>
public sealed class SourceTerms
{
    private SourceTerms(IReadOnlyList<string> kinds, IReadOnlyList<string> parties) => (Kinds, Parties) = (kinds, parties);

    public static IReadOnlyList<string> SpeaksFor { get; } = ["official", "state-media", "affiliated", "independent", "opposition", "leak"];

    /// <summary>Reliability of a source (NATO AJP-2.1), by its letter.</summary>
    public static IReadOnlyDictionary<string, string> Reliabilities { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["A"] = "completely reliable", ["B"] = "usually reliable", ["C"] = "fairly reliable", ["D"] = "not usually reliable", ["E"] = "unreliable", ["F"] = "reliability cannot be judged",
    };

    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Ids of the parties of all theatres.</summary>
    public IReadOnlyList<string> Parties { get; }

    internal static SourceTerms Load(DataFiles files, IReadOnlyList<string> parties, ICollection<Problem> problems) =>
        new([.. Table.Read(files, "language/en/source-kinds.tsv", problems, "kind").Rows.Select(r => r["kind"]).OfType<string>()], parties);

    /// <summary>What a fact may say: one of these; null where it may say anything.</summary>
    internal IReadOnlyList<string>? Allowed(SourceField field) => field switch
    {
        SourceField.Kind => Kinds,
        SourceField.Party => [.. Parties, "none", SourceFact.Unknown],
        SourceField.SpeaksFor => [.. SpeaksFor, SourceFact.Unknown],
        SourceField.Reliability => [.. Reliabilities.Keys],
        _ => null,
    };
}

using System.Text;
using Claimline.Language.Data;

namespace Claimline.Language.Names;

/// <summary>Makes the spellings of a name from another script alike, so that they can be compared; never shown.</summary>
internal sealed class NameKey
{
    private readonly List<(string From, string To)> steps = [];

    public string Of(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name) key.Append(c is '\u2019' or '\u2018' ? '\'' : char.ToLowerInvariant(c));
        foreach (var (from, to) in steps) key.Replace(from, to);
        return key.ToString();
    }

    public static NameKey Load(DataFiles files, ICollection<Problem> problems)
    {
        var key = new NameKey();
        foreach (var row in Table.Read(files, "language/en/transliteration.tsv", problems, "from", "to").Rows)
        {
            if (row["from"] is { } from) key.steps.Add((from, row["to"] ?? ""));
        }
        return key;
    }
}

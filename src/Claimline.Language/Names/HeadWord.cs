using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>A word or phrase that tells what a name is; several at once where it can serve for several ("Group").</summary>
/// <param name="Heads">The types of which it is a head in any case.</param>
/// <param name="CapitalHeads">The types of which it is a head when capitalised.</param>
/// <param name="Parts">The types before whose heads it stands.</param>
/// <param name="IsLast">In lower case it must be the last word of its phrase ("the Russian military").</param>
/// <param name="Kind">The kind of source that a name with this head is; null for its type's usual.</param>
internal sealed record HeadWord(NameTypes Heads, NameTypes CapitalHeads, NameTypes Parts, bool IsLast, string? Kind, DataLine Line)
{
    public NameTypes HeadsFor(bool capital) => capital ? Heads | CapitalHeads : Heads;
}

[Flags]
internal enum NameTypes : byte
{
    None = 0,
    Organisation = 1,
    Unit = 2,
    Force = 4,
    Facility = 8,
    Outlet = 16,
    Equipment = 32,

    /// <summary>Only as a part: "al" in "Nouri al Maliki".</summary>
    Person = 64,
}

/// <summary>Reads name-words.tsv.</summary>
internal static class HeadWordList
{
    private enum Use { Head, Part }

    private enum Letters { Any, Capital, Last }

    public static PhraseBook<HeadWord> Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems, WordFlags flags)
    {
        var words = new Dictionary<string, HeadWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Table.Read(files, "language/en/name-words.tsv", problems, "words", "type", "place", "case", "kind").Rows)
        {
            var type = row.Choice<NameTypes>("type", problems);
            var part = row.Choice<Use>("place", problems) == Use.Part;
            var letters = row.Choice<Letters>("case", problems);
            foreach (var phrase in row.List("words"))
            {
                var word = words.GetValueOrDefault(phrase) ?? new HeadWord(0, 0, 0, letters == Letters.Last, row["kind"], row.Line);
                words[phrase] = part ? word with { Parts = word.Parts | type }
                    : letters == Letters.Capital ? word with { CapitalHeads = word.CapitalHeads | type }
                    : word with { Heads = word.Heads | type };
            }
        }
        var book = new PhraseBook<HeadWord>(vocabulary);
        foreach (var (phrase, word) in words)
        {
            book.Add(phrase, word);
            flags.Mark(phrase, NameFlags.Head);
        }
        return book;
    }
}

using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Sentences;

/// <summary>Words written with a stop that need close no sentence, and what the stop says when something follows.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<int, AbbreviationUse> uses = [];

    public static Abbreviations Load(DataFiles files, Vocabulary words, ICollection<Problem> problems)
    {
        var abbreviations = new Abbreviations();
        foreach (var row in Table.Read(files, "language/en/abbreviations.tsv", problems, "words", "use").Rows)
        {
            var use = row.Choice<AbbreviationUse>("use", problems);
            var list = (row["words"] ?? "").AsSpan();
            foreach (var word in list.Split(' ')) abbreviations.uses[words.Add(list[word], WordClass.Abbreviation)] = use;
        }
        return abbreviations;
    }

    /// <summary>None for a word that is no abbreviation.</summary>
    public AbbreviationUse Of(int word) => uses.GetValueOrDefault(word);
}

internal enum AbbreviationUse
{
    None,

    /// <summary>Stands before a name or another word that belongs to it, and so closes no sentence: "Gen. Smith".</summary>
    Title,

    /// <summary>Closes no sentence before a number: "No. 5".</summary>
    Numbered,

    /// <summary>May close a sentence; it does where a word follows that opens one: "p.m. The".</summary>
    Either,
}

using Claimline.Language.Data;

namespace Claimline.Language.Tokens;

/// <summary>Reads what words can be (words.tsv) into the vocabulary.</summary>
internal static class WordList
{
    public static void Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems)
    {
        vocabulary.Add("'s", WordClass.Possessive);
        foreach (var row in Table.Read(files, "language/en/words.tsv", problems, "words", "classes").Rows)
        {
            var classes = row.Choice<WordClass>("classes", problems);
            var words = (row["words"] ?? "").AsSpan();
            foreach (var word in words.Split(' ')) vocabulary.Add(words[word], classes);
        }
    }
}

using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Statements;

/// <summary>The words by which a publisher judges a statement, by vocabulary id; a verb stands under all its forms.</summary>
internal sealed class VerdictWords
{
    private readonly Dictionary<int, VerdictWord> words = [];

    /// <summary>The entry of a word; null where it judges nothing.</summary>
    public VerdictWord? Of(int word) => words.GetValueOrDefault(word);

    public static VerdictWords Load(DataFiles files, Vocabulary vocabulary, VerbForms forms, ICollection<Problem> problems)
    {
        var verdicts = new VerdictWords();
        foreach (var row in Table.Read(files, "language/en/verdicts.tsv", problems, "words", "kind", "verdict").Rows)
        {
            var entry = new VerdictWord(row.Choice<VerdictWordKind>("kind", problems), row.Choice<Verdict>("verdict", problems), row.Line);
            foreach (var word in (row["words"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var id = vocabulary.Add(word);
                if (entry.Kind is VerdictWordKind.Verb)
                {
                    foreach (var form in forms.FormsOf(id)) verdicts.words[form] = entry;
                }
                else
                {
                    verdicts.words[id] = entry;
                }
            }
        }
        return verdicts;
    }
}

internal sealed record VerdictWord(VerdictWordKind Kind, Verdict Verdict, DataLine Line);

internal enum VerdictWordKind
{
    Verb,
    Adverb,
    Adjective,
}

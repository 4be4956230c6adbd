using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>The kinds of source, the nouns for sources without a name, and the words before a noun that tell which one is meant.</summary>
internal sealed class SourceWords
{
    private readonly Dictionary<string, SourceKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PronounUse> pronouns = [];

    private SourceWords(Vocabulary vocabulary) => Nouns = new PhraseBook<SourceNoun>(vocabulary);

    public PhraseBook<SourceNoun> Nouns { get; }

    public SourceKind KindOf(string kind) => kinds[kind];

    public bool Has(string? kind) => kind is not null && kinds.ContainsKey(kind);

    public PronounUse UseOf(int word) => pronouns.GetValueOrDefault(word);

    public static SourceWords Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems, WordFlags flags)
    {
        var words = new SourceWords(vocabulary);
        foreach (var row in Table.Read(files, "language/en/source-kinds.tsv", problems, "kind", "speaks-for", "party", "what", "marks", "called").Rows)
        {
            if (row["kind"] is not { } kind) continue;
            var party = row["party"] switch { "nation" => PartyRule.Nation, "none" => PartyRule.None, _ => PartyRule.Untold };
            // A noun of several words is known by its last.
            words.kinds[kind] = new SourceKind(kind, row["speaks-for"], party, row.Choice<SourceNature>("what", problems), Marks(row, problems), [.. row.List("called").Select(c => vocabulary.Add(LastWord(c)))], row.Line);
        }
        foreach (var row in Table.Read(files, "language/en/source-nouns.tsv", problems, "nouns", "number", "kind", "gender", "lemma").Rows)
        {
            var number = row.Choice<Grammatical>("number", problems);
            var gender = row.Choice<Gender>("gender", problems);
            if (!words.Has(row["kind"]))
            {
                problems.Add(new("CL0208", $"'{row["kind"]}' is no kind of language/en/source-kinds.tsv", row.Line.ToString()));
                continue;
            }
            foreach (var noun in row.List("nouns"))
            {
                var lemma = vocabulary.Add(row["lemma"] is { } shared ? shared : LastWord(noun));
                words.Nouns.Add(noun, new SourceNoun(noun, number, row["kind"]!, gender, lemma, row.Line));
                flags.Mark(noun, NameFlags.Speaker);
            }
        }
        foreach (var row in Table.Read(files, "language/en/pronouns.tsv", problems, "words", "what").Rows)
        {
            var use = row.Choice<PronounUse>("what", problems);
            foreach (var word in row.List("words"))
            {
                if (!word.Contains(' ', StringComparison.Ordinal)) words.pronouns[vocabulary.Add(word)] = use;
            }
        }
        return words;
    }

    private static KindMarks Marks(in Table.Row row, ICollection<Problem> problems)
    {
        var marks = KindMarks.None;
        foreach (var mark in row.List("marks"))
        {
            if (Enum.TryParse<KindMarks>(mark, ignoreCase: true, out var one)) marks |= one;
            else problems.Add(new("CL0204", $"'{mark}' in column 'marks' is none of {string.Join(", ", Enum.GetNames<KindMarks>())}", row.Line.ToString()));
        }
        return marks;
    }

    private static ReadOnlySpan<char> LastWord(string phrase) => phrase.AsSpan(phrase.LastIndexOf(' ') + 1);
}

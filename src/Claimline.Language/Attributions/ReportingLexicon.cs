using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Attributions;

/// <summary>The words that attribute, by vocabulary id.</summary>
internal sealed class ReportingLexicon
{
    private ReportingVerb?[] verbs = [];
    private ReportingNoun?[] nouns = [];
    private ReportingAdverb?[] adverbs = [];
    private SpeakerKind[] speakers = [];
    private bool[] publishing = [];

    /// <summary>What a verb's lemma attributes; null where it does not.</summary>
    public ReportingVerb? Verb(int lemma) => lemma < verbs.Length ? verbs[lemma] : null;

    public ReportingNoun? Noun(int word) => word < nouns.Length ? nouns[word] : null;

    public ReportingAdverb? Adverb(int word) => word < adverbs.Length ? adverbs[word] : null;

    /// <summary>Whether a noun names a thing that shows or says, or somebody who speaks.</summary>
    public SpeakerKind SpeakerOf(int word) => word < speakers.Length ? speakers[word] : SpeakerKind.Unknown;

    /// <summary>Whether a verb's lemma publishes or records.</summary>
    public bool Publishes(int lemma) => lemma < publishing.Length && publishing[lemma];

    public static ReportingLexicon Load(DataFiles files, Vocabulary words, VerbForms forms, ICollection<Problem> problems)
    {
        var verbs = new Dictionary<int, ReportingVerb>();
        foreach (var row in Table.Read(files, "language/en/reporting-verbs.tsv", problems, "lemma", "stance", "thing", "frames", "prep").Rows)
        {
            var frames = default(Frames);
            foreach (var name in row.List("frames"))
            {
                if (Enum.TryParse<Frames>(name, ignoreCase: true, out var frame)) frames |= frame;
                else problems.Add(new("CL0204", $"'{name}' in column 'frames' is none of {string.Join(", ", Enum.GetNames<Frames>())}", row.Line.ToString()));
            }
            var prepositions = (row["prep"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => words.Add(p)).ToArray();
            var lemma = words.Add(row["lemma"] ?? "");
            if (forms.FormsOf(lemma).Count == 1) problems.Add(new("CL0208", $"'{row["lemma"]}' is no verb of language/en/verbs.tsv", row.Line.ToString()));
            verbs[lemma] = new ReportingVerb(StanceOf(row, "stance", problems), StanceOf(row, "thing", problems), frames, prepositions, row.Line);
        }

        var nouns = new Dictionary<int, ReportingNoun>();
        foreach (var row in Table.Read(files, "language/en/reporting-nouns.tsv", problems, "noun", "stance", "takes").Rows)
            nouns[words.Add(row["noun"] ?? "", WordClass.Noun)] = new ReportingNoun(row.Choice<Stance>("stance", problems), row.List("takes").Contains("of"), row.List("takes").Contains("to"), [.. row.List("takes").Except(["of", "to"]).Select(p => words.Add(p))], row.Line);

        var adverbs = new Dictionary<int, ReportingAdverb>();
        foreach (var row in Table.Read(files, "language/en/reporting-adverbs.tsv", problems, "adverb", "stance").Rows)
            adverbs[words.Add(row["adverb"] ?? "", WordClass.Adverb)] = new ReportingAdverb(row.Choice<Stance>("stance", problems), row.Line);

        var speakers = new Dictionary<int, SpeakerKind>();
        foreach (var row in Table.Read(files, "language/en/speakers.tsv", problems, "nouns", "kind").Rows)
        {
            foreach (var noun in (row["nouns"] ?? "").Split(' ')) speakers[words.Add(noun, WordClass.Noun)] = row.Choice<SpeakerKind>("kind", problems);
        }

        var publishing = new HashSet<int>();
        foreach (var row in Table.Read(files, "language/en/publication-verbs.tsv", problems, "lemma").Rows)
        {
            var lemma = words.Add(row["lemma"] ?? "");
            publishing.Add(lemma);
            foreach (var form in forms.FormsOf(lemma)) words.Add(words[form], WordClass.Publishing);
        }

        var lexicon = new ReportingLexicon { verbs = new ReportingVerb?[words.Count], nouns = new ReportingNoun?[words.Count], adverbs = new ReportingAdverb?[words.Count], speakers = new SpeakerKind[words.Count], publishing = new bool[words.Count] };
        foreach (var (word, verb) in verbs) lexicon.verbs[word] = verb;
        foreach (var (word, noun) in nouns) lexicon.nouns[word] = noun;
        foreach (var (word, adverb) in adverbs) lexicon.adverbs[word] = adverb;
        foreach (var (word, kind) in speakers) lexicon.speakers[word] = kind;
        foreach (var word in publishing) lexicon.publishing[word] = true;
        return lexicon;
    }

    private static Stance? StanceOf(Table.Row row, string column, ICollection<Problem> problems) =>
        row[column] is null ? null : row.Choice<Stance>(column, problems);
}

/// <summary>A verb that attributes: the stance of who speaks by it, the stance of a thing that does, and what may follow it.</summary>
internal sealed record ReportingVerb(Stance? Stance, Stance? Thing, Frames Frames, IReadOnlyList<int> Prepositions, DataLine Line);

internal sealed record ReportingNoun(Stance Stance, bool TakesOf, bool TakesInfinitive, IReadOnlyList<int> Prepositions, DataLine Line);

internal sealed record ReportingAdverb(Stance Stance, DataLine Line);

/// <summary>What may follow a verb that attributes.</summary>
[Flags]
internal enum Frames
{
    That = 1,
    Clause = 2,
    Noun = 4,

    /// <summary>A noun phrase and an infinitive: "ordered troops to attack".</summary>
    Inf = 8,
    To = 16,
    Quote = 32,
    Ing = 64,
    About = 128,

    /// <summary>A bare infinitive: "threatened to attack".</summary>
    Do = 512,

    /// <summary>A noun phrase and "with": "threatened protesters with trials".</summary>
    With = 1024,

    /// <summary>Says something without putting it forward ("did not specify").</summary>
    Silent = 256,
}

internal enum SpeakerKind : byte
{
    Unknown,
    Evidence,
    Words,
    Person,
}

using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>The verbs and nouns of events with their kinds, and the classes of things that tell the kinds apart.</summary>
internal sealed class EventLexicon
{
    /// <summary>Pseudo-class of event-verbs.tsv: the object is or holds a name.</summary>
    public const ulong Name = 1UL << 63;

    private readonly Dictionary<string, EventKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> classes = new(StringComparer.Ordinal) { ["name"] = Name };
    private ulong[] classesOf = [];
    private VerbRule[]?[] verbs = [];
    private NounRule[]?[] nouns = [];

    private EventLexicon()
    {
    }

    public EventKind Other { get; private set; } = new("other", null, null, default);

    public EventKind Opinion { get; private set; } = new("opinion.voiced", null, null, default);

    public EventKind Intended { get; private set; } = new("plan.intended", null, null, default);

    public EventKind Ordered { get; private set; } = new("order.given", null, null, default);

    public EventKind Demanded { get; private set; } = new("demand.made", null, null, default);

    /// <summary>Class of units of length and time, which are no objects.</summary>
    public ulong Measure { get; private set; }

    /// <summary>Class of nouns for somebody's word ("claim").</summary>
    public ulong Saying { get; private set; }

    /// <summary>Class of pronouns for several.</summary>
    public ulong Many { get; private set; }

    /// <summary>Class of the points of the compass.</summary>
    public ulong Bearing { get; private set; }

    /// <summary>Class of armed people and their formations.</summary>
    public ulong Troops { get; private set; }

    /// <summary>Class of words before a number that say it is not exact.</summary>
    public ulong Approximate { get; private set; }

    /// <summary>Class of pronouns for a person.</summary>
    public ulong Person { get; private set; }

    /// <summary>Class of prepositions of place and time.</summary>
    public ulong Locative { get; private set; }

    public IReadOnlyCollection<EventKind> Kinds => kinds.Values;

    public EventKind? KindNamed(string name) => kinds.GetValueOrDefault(name);

    /// <summary>The classes of a word as bits.</summary>
    public ulong ClassesOf(int word) => (uint)word < (uint)classesOf.Length ? classesOf[word] : 0;

    public ReadOnlySpan<VerbRule> RulesOfVerb(int lemma) => (uint)lemma < (uint)verbs.Length ? verbs[lemma] : [];

    public ReadOnlySpan<NounRule> RulesOfNoun(int word) => (uint)word < (uint)nouns.Length ? nouns[word] : [];

    public static EventLexicon Load(DataFiles files, Vocabulary words, VerbForms forms, ICollection<Problem> problems)
    {
        var lexicon = new EventLexicon();
        lexicon.LoadKinds(files, problems);
        lexicon.LoadObjects(files, words, problems);
        lexicon.LoadNouns(files, words, problems);
        lexicon.LoadVerbs(files, words, forms, problems);
        return lexicon;
    }

    private void LoadKinds(DataFiles files, ICollection<Problem> problems)
    {
        foreach (var row in Table.Read(files, "model/event-kinds.tsv", problems, "kind", "meaning", "acled", "plover").Rows)
        {
            if (row["kind"] is { } name) kinds[name] = new EventKind(name, row["acled"], row["plover"], row.Line);
        }
        Other = kinds.GetValueOrDefault(Other.Name, Other);
        Opinion = kinds.GetValueOrDefault(Opinion.Name, Opinion);
        Intended = kinds.GetValueOrDefault(Intended.Name, Intended);
        Ordered = kinds.GetValueOrDefault(Ordered.Name, Ordered);
        Demanded = kinds.GetValueOrDefault(Demanded.Name, Demanded);
    }

    private void LoadObjects(DataFiles files, Vocabulary words, ICollection<Problem> problems)
    {
        var pairs = new List<(int Word, ulong Class)>();
        foreach (var row in Table.Read(files, "language/en/event-objects.tsv", problems, "class", "words").Rows)
        {
            if (row["class"] is not { } name) continue;
            if (!classes.TryGetValue(name, out var bit))
            {
                if (classes.Count > 62)
                {
                    problems.Add(new("CL0209", $"'{name}' is one class more than the 62 there may be", row.Line.ToString()));
                    continue;
                }
                bit = 1UL << (classes.Count - 1);
                classes.Add(name, bit);
            }
            foreach (var word in Words(row["words"])) pairs.Add((words.Add(word), bit));
        }
        Measure = classes.GetValueOrDefault("measure");
        Saying = classes.GetValueOrDefault("saying");
        Bearing = classes.GetValueOrDefault("bearing");
        Troops = classes.GetValueOrDefault("troops");
        Approximate = classes.GetValueOrDefault("approximate");
        Person = classes.GetValueOrDefault("he");
        Locative = classes.GetValueOrDefault("locative");
        Many = classes.GetValueOrDefault("many");
        classesOf = new ulong[words.Count];
        foreach (var (word, bit) in pairs) classesOf[word] |= bit;
    }

    private void LoadNouns(DataFiles files, Vocabulary words, ICollection<Problem> problems)
    {
        var pairs = new List<(int Word, NounRule Rule)>();
        foreach (var row in Table.Read(files, "language/en/event-nouns.tsv", problems, "words", "with", "kind", "of", "object").Rows)
        {
            if (Kind(row, "kind", problems) is not { } kind) continue;
            if (row["of"] is not ("actor" or "object")) problems.Add(new("CL0204", $"'{row["of"]}' in column 'of' is neither actor nor object", row.Line.ToString()));
            var rule = new NounRule
            {
                With = Classes(row, "with", problems),
                Kind = kind,
                OfActs = row["of"] == "actor",
                Prepositions = [.. row.List("object").Select(p => words.Add(p))],
                Line = row.Line,
            };
            foreach (var word in Words(row["words"])) pairs.Add((words.Add(word, WordClass.Noun), rule));
        }
        nouns = Indexed(words.Count, pairs);
    }

    private void LoadVerbs(DataFiles files, Vocabulary words, VerbForms forms, ICollection<Problem> problems)
    {
        var pairs = new List<(int Lemma, VerbRule Rule)>();
        foreach (var row in Table.Read(files, "language/en/event-verbs.tsv", problems, "lemmas", "after", "object", "actor", "kind", "negated", "prep").Rows)
        {
            if (Rule(row, words, problems) is not { } rule) continue;
            foreach (var lemma in Words(row["lemmas"]))
            {
                var id = words.Find(lemma);
                if (id == 0 || (forms.LemmaOf(id) != id && (words.ClassesOf(id) & (WordClass.Auxiliary | WordClass.Modal)) == 0 && lemma != "be")) problems.Add(new("CL0208", $"'{lemma}' is no lemma of language/en/verbs.tsv", row.Line.ToString()));
                else pairs.Add((id, rule));
            }
        }
        verbs = Indexed(words.Count, pairs);
    }

    private VerbRule? Rule(Table.Row row, Vocabulary words, ICollection<Problem> problems)
    {
        var from = row["kind"] switch
        {
            "=noun" => KindFrom.Object,
            "=subject" => KindFrom.Subject,
            "=inner" => KindFrom.Inner,
            "=inner-not" => KindFrom.InnerNegated,
            "=be" => KindFrom.Copula,
            _ => KindFrom.Verb,
        };
        var kind = from == KindFrom.Verb ? Kind(row, "kind", problems) : null;
        if (from == KindFrom.Verb && kind is null) return null;
        var after = (row["after"] ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries);
        var prepositions = row.List("prep");
        return new VerbRule
        {
            After = [.. after.Where(a => a[0] != '+').Select(a => Words(a).Select(w => words.Add(w)).ToArray())],
            Infinitive = after.Contains("+to", StringComparer.Ordinal),
            Participle = after.Contains("+ing", StringComparer.Ordinal),
            Predicate = after.Contains("+adj", StringComparer.Ordinal),
            Object = Classes(row, "object", problems),
            Actor = Classes(row, "actor", problems),
            From = from,
            Kind = kind,
            Negated = row["negated"] is null ? null : Kind(row, "negated", problems),
            Prepositions = [.. prepositions.Where(p => p[0] is not ('+' or '<' or '=')).Select(p => words.Add(p))],
            ActorAfter = prepositions.FirstOrDefault(p => p[0] == '<') is { } acting ? words.Add(acting.AsSpan(1)) : 0,
            ActsInPassive = prepositions.Contains("=", StringComparer.Ordinal),
            ObjectInside = prepositions.Any(p => p[0] == '+'),
            Line = row.Line,
        };
    }

    private EventKind? Kind(Table.Row row, string column, ICollection<Problem> problems)
    {
        if (row[column] is { } name && kinds.TryGetValue(name, out var kind)) return kind;
        problems.Add(new("CL0208", $"'{row[column]}' in column '{column}' is no kind of model/event-kinds.tsv", row.Line.ToString()));
        return null;
    }

    private ulong Classes(Table.Row row, string column, ICollection<Problem> problems)
    {
        var all = 0UL;
        foreach (var name in row.List(column))
        {
            if (classes.TryGetValue(name, out var bit)) all |= bit;
            else problems.Add(new("CL0208", $"'{name}' in column '{column}' is no class of language/en/event-objects.tsv", row.Line.ToString()));
        }
        return all;
    }

    private static string[] Words(string? cell) => (cell ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static T[]?[] Indexed<T>(int count, List<(int Key, T Value)> pairs)
    {
        var lists = new T[]?[count];
        foreach (var (key, value) in pairs) lists[key] = [.. lists[key] ?? [], value];
        return lists;
    }
}

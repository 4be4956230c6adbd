using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Linking;

/// <summary>All that linking knows from data: kinds, bounds, words of control, the sides of each theatre. Loaded once, then shared.</summary>
public sealed class LinkingRules
{
    private readonly Dictionary<string, KindRule> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sides> sides = new(StringComparer.Ordinal);
    private readonly HashSet<string> civilians = new(StringComparer.Ordinal);

    private readonly HashSet<string> munitions = new(StringComparer.Ordinal);

    private readonly HashSet<string> sayings = new(StringComparer.Ordinal);
    private readonly HashSet<string> measures = new(StringComparer.Ordinal);
    private readonly HashSet<string> movables = new(StringComparer.Ordinal);

    private LinkingRules(IReadOnlyList<Problem> problems) => Problems = problems;

    /// <summary>Every bad line; those lines are left out.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    internal LinkingBounds Bounds { get; private init; } = null!;
    internal ContentWords Words { get; private init; } = null!;
    internal ControlTerms Terms { get; private init; } = null!;
    internal Outlets Outlets { get; private init; } = null!;

    /// <summary>How sources may be described.</summary>
    public SourceTerms Sources { get; private set; } = null!;

    public static LinkingRules Load(DataFiles files)
    {
        var problems = new List<Problem>();
        var rules = new LinkingRules(problems)
        {
            Bounds = LinkingBounds.Load(files, problems),
            Words = ContentWords.Load(files, problems),
            Terms = ControlTerms.Load(files, problems),
            Outlets = Outlets.Load(files, problems),
        };
        var known = Table.Read(files, "model/event-kinds.tsv", problems, "kind").Rows.Select(r => r["kind"]).ToHashSet(StringComparer.Ordinal);
        rules.KindNames = [.. known.OfType<string>()];
        foreach (var row in Table.Read(files, "model/linking.tsv", problems, "kind", "family", "holder", "asserts", "time", "by", "spread", "counters", "lack").Rows)
        {
            if (row["kind"] is not { } kind || row["family"] is not { } family || row["asserts"] is not { } asserts)
                problems.Add(new("CL0211", "a kind needs a family and what it asserts", row.Line.ToString()));
            else if (!known.Contains(kind))
                problems.Add(new("CL0208", $"'{kind}' is no kind of model/event-kinds.tsv", row.Line.ToString()));
            else
                rules.kinds[kind] = new KindRule(kind, family, row["holder"] == "opponent", asserts, row.Choice<TimeSense>("time", problems), row.Choice<Distinction>("by", problems), row["spread"] == "yes", row.List("counters"), row["lack"] == "yes");
        }
        foreach (var row in Table.Read(files, "theatres/theatres.tsv", problems, "id").Rows)
        {
            if (row["id"] is { } id) rules.sides[id] = Sides.Load(files, id, problems);
        }
        rules.Sources = SourceTerms.Load(files, [.. rules.sides.Values.SelectMany(s => s.Parties).Distinct(StringComparer.Ordinal)], problems);
        foreach (var row in Table.Read(files, "language/en/event-objects.tsv", problems, "class", "words").Rows)
        {
            var words = (row["words"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (row["class"] is "civilian") rules.civilians.UnionWith(words);
            if (row["class"] is "drone" or "missile") rules.munitions.UnionWith(words);
            if (row["class"] is "saying") rules.sayings.UnionWith(words);
            if (row["class"] is "measure") rules.measures.UnionWith(words);
            if (row["class"] is "equipment" or "civilian") rules.movables.UnionWith(words);
        }
        foreach (var row in Table.Read(files, "model/civilian.tsv", problems, "words").Rows) rules.civilians.UnionWith((row["words"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return rules;
    }

    /// <summary>The line for a kind, or for the broader kind above it.</summary>
    internal KindRule KindOf(string kind)
    {
        for (var at = kind; ;)
        {
            if (kinds.TryGetValue(at, out var rule)) return rule;
            var dot = at.LastIndexOf('.');
            if (dot < 0) return kinds.GetValueOrDefault("other", Unlisted);
            at = at[..dot];
        }
    }

    /// <summary>How many days apart the propositions of a block bear on one another; null where a state may last for ever.</summary>
    internal int? ReachOf(string block)
    {
        var family = block[..block.AsSpan().IndexOfAny('@', ':')];
        return kinds.Values.Any(k => k.Family == family && k.Time is TimeSense.State) ? null : Bounds.Reach;
    }

    /// <summary>Every kind of event that the data know.</summary>
    internal IReadOnlyList<string> KindNames { get; private set; } = [];

    internal IEnumerable<KindRule> Kinds => kinds.Values;

    internal Sides SidesOf(string theatre) => sides.TryGetValue(theatre, out var found) ? found : sides.Values.First();

    internal bool IsCivilian(string word) => civilians.Contains(word);

    /// <summary>A noun for what somebody said.</summary>
    internal bool IsSaying(string word) => sayings.Contains(word);

    /// <summary>A unit of time or way.</summary>
    internal bool IsMeasure(string word) => measures.Contains(word);

    /// <summary>A noun for weapons, goods or civilians: what is moved about without any ground being won or lost.</summary>
    internal bool IsMovable(string word) => movables.Contains(word);

    /// <summary>A word for a thing that can be hit: no plain word for a place or its parts, no munition.</summary>
    internal bool IsThing(string word) => !Terms.Is(word, "place") && !Terms.Is(word, "part") && !Terms.Is(word + "s", "part") && !munitions.Contains(word);

    private static readonly KindRule Unlisted = new("other", "other", false, "other", TimeSense.Open, Distinction.Words, false, [], false);
}

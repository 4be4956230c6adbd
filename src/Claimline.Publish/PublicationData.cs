using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Publish;

/// <summary>Everything of data/publication: what may go out, the product's words, its sections, its axes. Loaded once.</summary>
public sealed class PublicationData
{
    private readonly Dictionary<string, string> words;
    private readonly Dictionary<string, string> standing;
    private readonly Dictionary<string, (string Verb, string? Link, string? Alone)> stances;
    private readonly List<(string Kind, string Text, string Place)> kinds;
    private readonly Dictionary<string, IReadOnlyList<Axis>> axes = new(StringComparer.Ordinal);

    private PublicationData(DataFiles files, List<Problem> problems)
    {
        Hash = files.Hash;
        Settings = Commented.Read<PublicationSettings>(files, "publication/publication.jsonc", problems) ?? new PublicationSettings();
        words = Pairs(files, "publication/words.tsv", "key", problems);
        standing = Pairs(files, "publication/standing.tsv", "word", problems);
        stances = Table.Read(files, "publication/stances.tsv", problems, "stance", "verb", "link", "alone").Rows.ToDictionary(r => r["stance"] ?? "", r => (r["verb"] ?? "", r["link"], r["alone"]), StringComparer.Ordinal);
        kinds = [.. Table.Read(files, "publication/kinds.tsv", problems, "kind", "text", "place").Rows.Select(r => (r["kind"] ?? "", r["text"] ?? "", r["place"] ?? ""))];
        Sections = [.. Table.Read(files, "publication/sections.tsv", problems, "id", "heading", "kinds", "front").Rows.Select(r => new SectionRule(r["id"] ?? "", r["heading"] ?? "", r.List("kinds"), r["front"] == "yes"))];
        NeverNamed = [.. Table.Read(files, "publication/never-named.tsv", problems, "class", "words").Rows.Select(r => (r["class"] ?? "", (IReadOnlySet<string>)r.List("words").ToHashSet(StringComparer.Ordinal)))];
        Coverage = [.. Table.Read(files, "publication/coverage.tsv", problems, "says", "words").Rows.SelectMany(r => r.List("words").Select(w => new CoverageRule(r["says"] ?? "", $" {w} ")))];
        Ranking = [.. Table.Read(files, "publication/ranking.tsv", problems, "when", "points", "reason").Rows.Select(r => new RankRule(r["when"] ?? "", r.Whole("points", problems) ?? 0, r["reason"]))];
        foreach (var path in files.Paths.Where(p => p.EndsWith("/axes.tsv", StringComparison.Ordinal))) axes[path.Split('/')[^2]] = Axis.Load(files, path, problems);
        Problems = problems;
    }

    /// <summary>Every bad line; those lines are left out.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Over all its files: editions made by the same words and rules have the same.</summary>
    public string Hash { get; }
    public PublicationSettings Settings { get; init; }
    public IReadOnlyList<SectionRule> Sections { get; }
    public IReadOnlyList<RankRule> Ranking { get; }
    public IReadOnlyList<CoverageRule> Coverage { get; }

    /// <summary>Classes of person with the words that tell them.</summary>
    private IReadOnlyList<(string Class, IReadOnlySet<string> Words)> NeverNamed { get; }

    /// <summary>The files that ship, with their place in data/.</summary>
    public static DataFiles Files { get; } = DataFiles.EmbeddedIn(typeof(PublicationData).Assembly);

    public static PublicationData Load(DataFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new PublicationData(files, []);
    }

    /// <summary>What ships, with other settings.</summary>
    public static PublicationData With(PublicationSettings settings) => new(Files, []) { Settings = settings };

    public IReadOnlyList<Axis> AxesOf(string theatre, DateOnly day) => axes.TryGetValue(theatre, out var all) ? [.. all.Where(a => a.StandsOn(day))] : [];

    /// <summary>A sentence of the product's own, its names filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var text = words.GetValueOrDefault(key, "");
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The class of person of whom words tell that are never named; null where they tell of none.</summary>
    public string? NeverNamedIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.ToLowerInvariant().Split([' ', ',', ';', ':', '.', '(', ')', '"', '“', '”', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        return NeverNamed.Where(c => Array.Exists(words, c.Words.Contains)).Select(c => c.Class).FirstOrDefault();
    }

    /// <summary>A headline, a basis, a contest or a verdict for readers.</summary>
    public string Standing(string word) => standing.GetValueOrDefault(word, word);

    public (string Verb, string? Link, string? Alone) StanceOf(Stance stance) => stances.GetValueOrDefault(stance.ToString().ToLowerInvariant(), ("stated", "that", null));

    /// <summary>What is said of a deed whose own words are held back.</summary>
    public (string Text, string Place) Deed(string kind) => kinds.Where(k => k.Kind == "*" || Kinds.Is(kind, k.Kind)).OrderByDescending(k => k.Kind.Length).Select(k => (k.Text, k.Place)).FirstOrDefault(("acted", "in"));

    private static Dictionary<string, string> Pairs(DataFiles files, string path, string key, List<Problem> problems)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Table.Read(files, path, problems, key, "text").Rows) pairs[row[key] ?? ""] = row["text"] ?? "";
        return pairs;
    }
}

using System.Text.Json;
using Claimline.Intake;
using Claimline.Intake.Posts;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Ledger.Linking;

namespace Claimline.Cli.Evaluation;

/// <summary>Pairs of statements labelled as one claim or two (eval/labels/linking), scored after all their reports were linked together.</summary>
internal sealed class LinkedPairs : IScored
{
    private readonly string corpus;
    private readonly IReadOnlyList<Pair> pairs;

    private LinkedPairs(string corpus, IReadOnlyList<Pair> pairs) => (this.corpus, this.pairs) = (corpus, pairs);

    /// <summary>The pairs of one half; those on which careful readers would differ are left out.</summary>
    public static IReadOnlyList<IScored> Load(string root, string shared, string half)
    {
        var path = Path.Combine(root, "eval", "labels", "linking", "pairs.json");
        if (!File.Exists(path)) return [];
        using var labels = JsonDocument.Parse(File.ReadAllBytes(path));
        var pairs = labels.RootElement.EnumerateArray().Where(p => p.GetProperty("set").GetString() == half && p.GetProperty("same").ValueKind is not JsonValueKind.Null)
            .Select(p => new Pair(p.GetProperty("stratum").GetString()!, Side.Of(p.GetProperty("a")), Side.Of(p.GetProperty("b")), p.GetProperty("same").GetBoolean())).ToList();
        return pairs.Count == 0 ? [] : [new LinkedPairs(Path.Combine(shared, "corpus", "assessments"), pairs)];
    }

    public Scores Score(Analyst analyst, TextWriter? details)
    {
        var rules = LinkingRules.Load(DataFiles.Embedded());
        var reader = new BearingReader(rules);
        var readings = new Dictionary<string, Reading>(StringComparer.Ordinal);
        foreach (var report in pairs.SelectMany(p => (string[])[p.A.Report, p.B.Report]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (DocumentReader.ReadAsync(Path.Combine(corpus, report + ".txt"), PostColumns.Default, CancellationToken.None).ToBlockingEnumerable().Single() is DocumentResult.Opened opened) readings[report] = analyst.Read(opened.Source);
        }
        var set = ClaimSet.Of(readings.Values.SelectMany(r => reader.Read(r, default)), rules);
        var scores = new Scores();
        foreach (var pair in pairs)
        {
            var linked = AreLinked(set, readings, pair);
            var measure = pair.Stratum switch { "block" => Measure.LinkedBlock, "place" => Measure.LinkedPlace, _ => Measure.LinkedRandom };
            foreach (var counted in (Measure[])[measure, Measure.LinkedAll]) scores.Add(counted, pair.Same && linked ? 1 : 0, !pair.Same && linked ? 1 : 0, pair.Same && !linked ? 1 : 0);
            if (linked != pair.Same) details?.WriteLine($"  {pair.Stratum}: {(linked ? "linked" : "not linked")}, {pair.A.Report} {pair.A.Start} and {pair.B.Report} {pair.B.Start}");
        }
        return scores;
    }

    /// <summary>At least half of the claims that the two put forward are the same: a list that shares one place of many with another is another claim.</summary>
    private static bool AreLinked(ClaimSet set, Dictionary<string, Reading> readings, Pair pair)
    {
        var (a, b) = (ClaimsOf(set, readings, pair.A), ClaimsOf(set, readings, pair.B));
        return a.Count > 0 && b.Count > 0 && a.Intersect(b, StringComparer.Ordinal).Count() * 2 >= a.Union(b, StringComparer.Ordinal).Count();
    }

    private static List<string> ClaimsOf(ClaimSet set, Dictionary<string, Reading> readings, Side end)
    {
        if (!readings.TryGetValue(end.Report, out var reading)) return [];
        // The reading may have changed since the pairs were drawn: the statement of the same kind of voice that shares most characters.
        var statement = reading.Statements.Where(s => s.Cue is not null == end.Cued && s.Content.Start < end.End && end.Start < s.Content.End)
            .MaxBy(s => Math.Min(s.Content.End, end.End) - Math.Max(s.Content.Start, end.Start) - Math.Abs(s.Content.Start - end.Start) - Math.Abs(s.Content.End - end.End));
        return statement is null ? [] : [.. set.ClaimsOf(new StatementKey(reading.Document.Sha256, statement.Id)).Select(c => c.Claim.Id).Distinct(StringComparer.Ordinal)];
    }

    private sealed record Pair(string Stratum, Side A, Side B, bool Same);

    private readonly record struct Side(string Report, int Start, int End, bool Cued)
    {
        public static Side Of(JsonElement side) => new(side.GetProperty("report").GetString()!, side.GetProperty("start").GetInt32(), side.GetProperty("end").GetInt32(), side.GetProperty("cued").GetBoolean());
    }
}

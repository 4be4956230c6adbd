namespace Claimline.Cli.Evaluation;

/// <summary>The measures of statements: which were found, and which of their parts are right.</summary>
internal static class StatementScorer
{
    private static readonly Measure[] Parts = [Measure.Source, Measure.Content, Measure.Stance, Measure.Said, Measure.Cites, Measure.Polarity, Measure.Via];

    public static void Score(LabelledText labels, LabelledText reading, Scores scores, ScoreDetails? details)
    {
        var wanted = labels.Statements;
        var got = reading.Statements.Where(s => s.Cue is not null).ToList();
        var matches = Match(wanted, got);
        var gotOf = matches.ToDictionary(m => m.Wanted, m => m.Got);
        var optional = matches.Count(m => wanted[m.Wanted].Optional);
        var counted = Enumerable.Range(0, wanted.Count).Where(i => !wanted[i].Optional).ToList();
        var found = matches.Count - optional;
        var extra = got.Count - matches.Count;
        scores.Add(Measure.Found, found, extra, counted.Count - found);
        var links = new Links(wanted, got, matches);
        foreach (var i in counted)
        {
            var (label, statement) = (wanted[i], gotOf.TryGetValue(i, out var j) ? got[j] : null);
            var right = statement is null ? [] : RightParts(label, statement);
            foreach (var part in Parts)
            {
                if ((part == Measure.Via && label.Via.Length == 0) || (part == Measure.Polarity && !label.HasPolarity)) continue;
                scores.Add(part, right.Contains(part));
            }
            var related = links.Score(label, statement, scores);
            scores.Add(Measure.Whole, new[] { Measure.Source, Measure.Content, Measure.Stance, Measure.Said, Measure.Cites }.All(right.Contains));
            if (label.About is { } about) About(about, statement?.About, scores);
            details?.Statement(label, statement, Parts.Where(p => !right.Contains(p)), related);
        }
        foreach (var measure in new[] { Measure.Source, Measure.Content, Measure.Stance, Measure.Whole }) scores.Add(measure, 0, extra, 0);
        if (details is null) return;
        var taken = matches.Select(m => m.Got).ToHashSet();
        for (var j = 0; j < got.Count; j++)
        {
            if (!taken.Contains(j)) details.Extra(got[j]);
        }
    }

    /// <summary>One to one, best first: by cue, then likeness of content, then source.</summary>
    private static List<(int Wanted, int Got)> Match(IReadOnlyList<LabelledStatement> wanted, List<LabelledStatement> got)
    {
        var candidates = new List<(double Score, int Wanted, int Got)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            for (var j = 0; j < got.Count; j++)
            {
                var likeness = Range.Likeness(wanted[i].Content, got[j].Content);
                var cue = Range.Overlap(wanted[i].Cue, got[j].Cue);
                if (!(cue && (likeness > 0.2 || wanted[i].Stance == "deny")) && !(likeness > 0.6)) continue;
                candidates.Add(((cue ? 2.0 : 0.0) + likeness + (Range.Overlap(wanted[i].Source, got[j].Source) ? 0.5 : 0.0), i, j));
            }
        }
        var matches = new List<(int Wanted, int Got)>();
        HashSet<int> wantedTaken = [], gotTaken = [];
        foreach (var (_, i, j) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Wanted).ThenBy(c => c.Got))
        {
            if (wantedTaken.Contains(i) || gotTaken.Contains(j)) continue;
            wantedTaken.Add(i);
            gotTaken.Add(j);
            matches.Add((i, j));
        }
        return matches;
    }

    private static HashSet<Measure> RightParts(LabelledStatement label, LabelledStatement statement)
    {
        var right = new HashSet<Measure>();
        if ((label.Source is null && statement.Source is null) || Range.Likeness(label.Source, statement.Source) >= 0.5) right.Add(Measure.Source);
        if (Range.Likeness(label.Content, statement.Content) >= 0.7) right.Add(Measure.Content);
        if (label.Stance == statement.Stance || (IsPlainSaying(label.Stance) && IsPlainSaying(statement.Stance))) right.Add(Measure.Stance);
        if (label.Said == statement.Said || label.SaidFree) right.Add(Measure.Said);
        if (label.Citations.AsSpan().SequenceEqual(statement.Citations)) right.Add(Measure.Cites);
        if (label.Negative == statement.Negative) right.Add(Measure.Polarity);
        if (label.Via.Length == statement.Via.Length && label.Via.All(a => statement.Via.Any(b => Range.Likeness(a, b) >= 0.5))) right.Add(Measure.Via);
        return right;
    }

    // Plain verbs of saying: either is right.
    private static bool IsPlainSaying(string stance) => stance is "state" or "report";

    // A finer kind than the label's is right; for the others the label's words must occur.
    private static void About(IReadOnlyDictionary<string, string?[]> wanted, IReadOnlyDictionary<string, string?[]>? got, Scores scores)
    {
        foreach (var (part, measure) in new[] { ("type", Measure.AboutType), ("actor", Measure.AboutActor), ("object", Measure.AboutObject), ("place", Measure.AboutPlace) })
        {
            if (!wanted.TryGetValue(part, out var accepted)) continue;
            var value = got is not null && got.TryGetValue(part, out var values) && values is [{ Length: > 0 } given] ? given : null;
            scores.Add(measure, value is null ? accepted.Contains(null) : accepted.Any(w => w is { Length: > 0 } && Fits(part, w, value)));
        }
    }

    private static bool Fits(string part, string wanted, string value) =>
        value == wanted || (part == "type"
            ? value.StartsWith(wanted + ".", StringComparison.Ordinal)
            : value.ToLowerInvariant().Contains(wanted.ToLowerInvariant(), StringComparison.Ordinal));

    /// <summary>The relations between statements, by the labels that their ends were matched with.</summary>
    private sealed class Links
    {
        private readonly Dictionary<string, int> labelById = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> labelByGotId = new(StringComparer.Ordinal);

        public Links(IReadOnlyList<LabelledStatement> wanted, List<LabelledStatement> got, List<(int Wanted, int Got)> matches)
        {
            for (var i = 0; i < wanted.Count; i++) labelById[wanted[i].Id ?? ""] = i;
            foreach (var (i, j) in matches) labelByGotId[got[j].Id ?? ""] = i;
        }

        /// <returns>Whether every relation of the label is there.</returns>
        public bool Score(LabelledStatement label, LabelledStatement? statement, Scores scores)
        {
            var want = label.Responds.Select(r => ((int?)labelById[r.Statement!], r.Relation)).ToHashSet();
            if (statement is null)
            {
                scores.Add(Measure.Relations, 0, 0, want.Count);
                return want.Count == 0;
            }
            var got = statement.Responds.Select(r => (labelByGotId.TryGetValue(r.Statement ?? "", out var i) ? i : (int?)null, r.Relation)).ToHashSet();
            // Contradicting a claim without a verb of denial may be called either.
            if (label.Stance != "deny") got.UnionWith(want.Where(w => w.Relation == "denies" && got.Contains((w.Item1, "contradicts"))).ToList());
            var right = want.Count(got.Contains);
            scores.Add(Measure.Relations, right, got.Count(g => g.Relation is "denies" or "corrects" && !want.Contains(g)), want.Count - right);
            return right == want.Count;
        }
    }
}

using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Composing;

/// <summary>The stories of a day: what one paragraph tells. Those that weigh most are the toplines; what lies on an axis stands there instead.</summary>
internal sealed class Stories
{
    private const int OutOfContext = 20;

    private readonly Told told;
    private readonly PublicationData data;
    private readonly Telling telling;
    private readonly StandingOf standing;
    private readonly Ranking ranking;
    private readonly IReadOnlyList<Axis> axes;
    private readonly Coverage coverage;
    private readonly HashSet<string> publishers = new(StringComparer.Ordinal);

    public Stories(Told told, Cleared cleared, PublicationData data, IReadOnlyList<Axis> axes, Coverage coverage, Telling telling)
    {
        (this.told, this.data, this.telling, this.axes, this.coverage) = (told, data, telling, axes, coverage);
        standing = new StandingOf(cleared, data);
        ranking = new Ranking(data.Ranking);
        var all = told.Statements.Where(s => AxisOf(s) is null && told.ClaimsOf(s).Count > 0).GroupBy(s => (s.Key.Document, s.Paragraph)).Select(g => Of([.. g], []))
            .OrderByDescending(s => s.Points).ThenByDescending(s => s.Top.Summary.Voices).ThenBy(s => s.Top.Summary.Id, StringComparer.Ordinal).ToList();
        Top = Heaviest(all);
        Rest = [.. all.Where(s => !Top.Any(t => t.Statements == s.Statements)).OrderBy(s => s.Statements[0].Key, Comparer<StatementKey>.Create(StatementKey.Compare))];
    }

    /// <summary>The heaviest first.</summary>
    public IReadOnlyList<Story> Top { get; }

    /// <summary>By document and place in it.</summary>
    public IReadOnlyList<Story> Rest { get; }

    /// <summary>The axis under which a statement stands; null where it is no matter of the front or lies on none.</summary>
    public Axis? AxisOf(DayStatement statement)
    {
        var isOnMovement = coverage.Of(statement) is not null;
        if (!isOnMovement && !data.Sections.Any(s => s.IsFront && s.Has(statement.Kind ?? "other"))) return null;
        // What answers another statement stands beside it.
        if (statement.RespondsTo is [var first, ..] && told.Statements.FirstOrDefault(s => s.Key == statement.Key with { Id = first.Statement }) is { } answered && answered != statement && answered.Paragraph == statement.Paragraph && answered.RespondsTo.Count == 0) return AxisOf(answered);
        return statement.Places.Where(p => p.Point is not null && p.Type is not ("admin1" or "country" or "region")).OrderByDescending(p => p.Main).Select(p => Axes.Of(p.Point!.Value, axes)).FirstOrDefault(a => a is not null) ?? (isOnMovement ? coverage.Named(statement.Words) : null);
    }

    /// <summary>Sources of a paragraph that begins; publishers are introduced once in the whole product.</summary>
    public Telling.Introduced NewParagraph() => new(publishers);

    public IEnumerable<Part> Toplines()
    {
        yield return Part.Heading(2, "toplines", data.Say("heading.toplines"));
        if (Top.Count == 0) yield return Part.Paragraph([new Sentence(data.Say("none"))]);
        foreach (var story in Top)
        {
            var introduced = NewParagraph();
            var (lead, used) = Lead(story, introduced);
            // What shows the claim comes next, wherever its document tells of it.
            var rest = story.Statements.Where(s => !used.Contains(s)).OrderBy(s => !IsEvidenceOf(s, story.Top)).ToList();
            yield return Part.Paragraph([lead, .. Sentences(rest, introduced)]);
            yield return standing.Of(story.Top, story.Reasons);
            foreach (var claim in Notable(story.Statements).Where(c => c != story.Top && Top.All(t => t.Top != c))) yield return standing.Of(claim, []);
        }
    }

    /// <summary>Claims of statements of which more is to be said than that somebody puts them forward.</summary>
    public IEnumerable<DayClaim> Notable(IEnumerable<DayStatement> statements) => statements.SelectMany(told.ClaimsOf).Distinct()
        .Where(c => c.Status.Headline is not (Headline.Reported or Headline.Claimed) || c.Judgements.Count > 0 || c.Before is { } before && before != c.Status.Headline);

    public Part StandingOf(DayClaim claim) => standing.Of(claim, []);

    /// <summary>One sentence for what one source says in one sentence of its document, in order.</summary>
    public IEnumerable<Sentence> Sentences(IReadOnlyList<DayStatement> statements, Telling.Introduced introduced)
    {
        for (var i = 0; i < statements.Count;)
        {
            var together = new List<DayStatement> { statements[i] };
            while (!(together.Count == 2 && together[0].Words == together[1].Words) && i + together.Count < statements.Count && GoesOn(together[^1], statements[i + together.Count])) together.Add(statements[i + together.Count]);
            yield return Sentence(telling.Clause(together, introduced), together);
            i += together.Count;
        }
    }

    /// <summary>The lead of a story: its heaviest claim by the voice that tells it best, with what stands against it or shows it.</summary>
    public (Sentence Lead, IReadOnlyList<DayStatement> Used) Lead(Story story, Telling.Introduced introduced)
    {
        var of = story.Statements.Where(s => told.ClaimsOf(s).Contains(story.Top)).ToList();
        var first = of.Find(s => RoleIn(s, story.Top) is BearingRole.Asserts && s.Source.Kind is not "evidence") ?? of.Find(s => RoleIn(s, story.Top) is BearingRole.Asserts) ?? of[0];
        if (Tail(story.Top, first, of) is not { } other)
        {
            var next = story.Statements.SkipWhile(s => s != first).Skip(1).FirstOrDefault();
            List<DayStatement> told = next is not null && GoesOn(first, next) && next.Words == first.Words ? [first, next] : [first];
            return (Sentence(telling.Clause(told, introduced), told), told);
        }
        var lead = telling.Clause([first], introduced);
        var clause = telling.Clause([other.Statement], introduced);
        // "Claimed to strike it, but somebody denied" would be one deed.
        if (first.Words.StartsWith("to ", StringComparison.Ordinal)) return (Sentence($"{Telling.Sentence(lead)} {Telling.Sentence(clause)}", [first, other.Statement]), [first, other.Statement]);
        return (Sentence(data.Say(other.Template, ("lead", lead.TrimEnd(',')), ("denial", clause), ("other", clause)), [first, other.Statement]), [first, other.Statement]);
    }

    /// <summary>The lead alone, and what shows it: a takeaway.</summary>
    public IReadOnlyList<Sentence> Takeaway(Story story)
    {
        var introduced = new Telling.Introduced([]);
        var (lead, used) = Lead(story, introduced);
        var shown = story.Statements.FirstOrDefault(s => !used.Contains(s) && IsEvidenceOf(s, story.Top));
        return [.. (shown is null ? [lead] : (IEnumerable<Sentence>)[lead, Sentence(telling.Clause([shown], introduced), [shown])]).Select(s => s with { IsRepeat = true })];
    }

    private bool IsEvidenceOf(DayStatement statement, DayClaim claim) => claim.Status.Basis is Basis.Shown && statement.Source.Kind is "evidence" && told.ClaimsOf(statement).Contains(claim);

    private static (string Template, DayStatement Statement)? Tail(DayClaim top, DayStatement first, List<DayStatement> of)
    {
        if (of.Find(s => s != first && RoleIn(s, top) is BearingRole.Denies) is { } denial) return ("lead.denied", denial);
        if (of.Find(s => s != first && RoleIn(s, top) is BearingRole.Contradicts) is { } contrary) return ("lead.contradicted", contrary);
        return null;
    }

    private static BearingRole RoleIn(DayStatement statement, DayClaim claim) => claim.Claim.Bearings.Where(b => b.Statement == statement.Key).Min(b => b.Role);

    private static bool GoesOn(DayStatement one, DayStatement next) => one.Sentence != default && one.Key.Document == next.Key.Document && one.Sentence == next.Sentence && one.Words == next.Words && one.Source.Key != next.Source.Key && one.Called is not null && !one.CueIsInside
        || one.Key.Document == next.Key.Document && one.Sentence == next.Sentence && one.Sentence != default && one.Source.Key == next.Source.Key && one.To == next.To && one.Said == next.Said
        && one.Called is not null && !one.CueIsInside && !next.CueIsInside && one.Stance is not Language.Stance.Show && next.Stance is not Language.Stance.Show && one.Via.SequenceEqual(next.Via);

    private Sentence Sentence(string clause, IReadOnlyList<DayStatement> statements) => new(Telling.Sentence(clause)) { Statements = [.. statements.SelectMany(told.Cited).Distinct()] };

    /// <summary>Each led by a claim of its own: what leads one story already is none of another's.</summary>
    private List<Story> Heaviest(List<Story> all)
    {
        var (top, left) = (new List<Story>(), new List<Story>(all));
        while (top.Count < data.Settings.Toplines && left.MaxBy(s => s.Points) is { Points: > 0 } next)
        {
            left.Remove(next);
            if (top.All(t => t.Top != next.Top)) top.Add(next);
            else if (next.Statements.SelectMany(told.ClaimsOf).Any(c => top.All(t => t.Top != c))) left.Add(Of(next.Statements, [.. top.Select(t => t.Top)]));
        }
        return top;
    }

    private Story Of(IReadOnlyList<DayStatement> statements, params IReadOnlyList<DayClaim> led)
    {
        var ranked = statements.SelectMany(s => told.ClaimsOf(s).Select(c => (Claim: c, IsApart: IsOutOfContext(s)))).Where(c => !led.Contains(c.Claim)).DistinctBy(c => c.Claim).Select(c => (c.Claim, Rank: ranking.Of(c.Claim), c.IsApart))
            .Select(c => (c.Claim, Points: c.Rank.Points - (c.IsApart ? OutOfContext : 0), c.Rank.Reasons))
            .OrderByDescending(c => c.Points).ThenByDescending(c => c.Claim.Summary.Voices).ThenBy(c => c.Claim.Summary.Id, StringComparer.Ordinal).First();
        return new Story(statements, ranked.Claim, ranked.Points, ranked.Reasons);
    }

    // "Another source told the channel" leads nothing.
    private static bool IsOutOfContext(DayStatement statement) => statement.To?.StartsWith("the ", StringComparison.OrdinalIgnoreCase) == true || statement.Called?.StartsWith("another ", StringComparison.OrdinalIgnoreCase) == true || statement.Words.Split(' ').Any(w => w is "these" or "those" or "this");
}

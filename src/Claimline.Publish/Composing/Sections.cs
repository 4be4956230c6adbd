using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Composing;

/// <summary>What stands behind the toplines: the front by axis, then everything else by its kind.</summary>
internal sealed class Sections(Stories stories, Told told, Coverage coverage, Cleared cleared, PublicationData data, IReadOnlyList<Axis> axes, Edition edition)
{
    public IEnumerable<Part> Axes()
    {
        var byAxis = told.Statements.Where(s => told.ClaimsOf(s).Count > 0).ToLookup(stories.AxisOf);
        // A statement stands once; its claims count on every axis in which one of its places lies.
        var advances = told.Statements.Where(s => IsAdvance(s) && stories.AxisOf(s) is not null).SelectMany(s => told.ClaimsOf(s).Where(c => IsAdvance(c.Summary.Kind) && !c.Claim.Proposition.Negative).Select(c => (Axis: AxisOf(c, s), Claim: c)))
            .Where(c => c.Axis is not null).DistinctBy(c => c.Claim.Summary.Id).ToLookup(c => c.Axis, c => c.Claim);
        if (axes.All(a => !byAxis[a].Any())) yield break;
        yield return Part.Heading(2, "axes", data.Say("heading.axes"));
        foreach (var axis in axes.Where(a => byAxis[a].Any() || advances[a].Any()))
        {
            yield return Part.Heading(3, $"axis-{axis.Id}", axis.Heading);
            foreach (var part in Axis(axis, [.. byAxis[axis]], [.. advances[axis]])) yield return part;
        }
        // A section of a document in which nothing of the front is told is not the same as none.
        foreach (var silent in axes.Where(a => !byAxis[a].Any() && !advances[a].Any()).ToLookup(coverage.HasHeading).OrderByDescending(g => g.Key))
            yield return new Part(PartKind.Remark, 0, null, [new Sentence(data.Say(silent.Key ? "axis.quiet" : "axis.uncovered", ("list", string.Join(", ", silent.Select(a => a.Heading)))))]);
    }

    /// <summary>What is in no topline and on no axis, by the first section that has its kind; what a document tells together stays together.</summary>
    public IEnumerable<Part> Others()
    {
        var sections = stories.Rest.GroupBy(SectionOf).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var rule in data.Sections.Where(sections.ContainsKey))
        {
            yield return Part.Heading(2, rule.Id, rule.Heading);
            foreach (var story in sections[rule])
            {
                yield return Part.Paragraph([.. stories.Sentences(story.Statements, stories.NewParagraph())]);
                foreach (var claim in stories.Notable(story.Statements)) yield return stories.StandingOf(claim);
            }
        }
    }

    /// <summary>The section that has the kinds of most of its statements.</summary>
    private SectionRule SectionOf(Story story) => story.Statements.GroupBy(s => data.Sections.First(r => r.Has(s.Kind ?? "other"))).OrderByDescending(g => g.Count()).ThenBy(g => data.Sections.ToList().IndexOf(g.Key)).First().Key;

    /// <summary>Where the claim's own place lies, among those of the statement.</summary>
    private Axis? AxisOf(DayClaim claim, DayStatement statement) =>
        statement.Places.Where(p => p.Point is not null && claim.Claim.Proposition.Places.Any(c => c.Id == p.Id)).Select(p => Composing.Axes.Of(p.Point!.Value, axes)).FirstOrDefault() ?? stories.AxisOf(statement);

    private IEnumerable<Part> Axis(Axis axis, List<DayStatement> statements, List<DayClaim> advances)
    {
        yield return new Part(PartKind.Remark, 0, null, [.. Lead(axis, statements, advances)]);
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in statements.GroupBy(s => GroupOf(s, axis)).OrderBy(g => g.Key.Order).ThenBy(g => g.Key.Heading, StringComparer.Ordinal))
        {
            yield return Part.Heading(4, $"axis-{axis.Id}-{Slug(group.Key.Heading)}", group.Key.Heading);
            yield return Part.Paragraph([.. stories.Sentences([.. group], stories.NewParagraph())]);
            foreach (var claim in stories.Notable(group).Where(c => printed.Add(c.Summary.Id))) yield return stories.StandingOf(claim);
        }
    }

    private IEnumerable<Sentence> Lead(Axis axis, List<DayStatement> statements, List<DayClaim> advances)
    {
        if (axis.Objective is { } objective) yield return new Sentence(data.Say("axis.objective", ("objective", objective)));
        var confirmed = advances.Where(c => Takeaways.IsConfirmed(c.Status)).ToList();
        foreach (var side in advances.GroupBy(c => (c.Summary.Party, IsConfirmed: confirmed.Contains(c))).OrderByDescending(g => g.Key.IsConfirmed).ThenBy(g => g.Key.Party, StringComparer.Ordinal))
        {
            var key = side.Key.IsConfirmed ? "axis.confirmed" : confirmed.Exists(c => c.Summary.Party == side.Key.Party) ? "axis.further" : "axis.unconfirmed";
            yield return Said(key, side.Key.Party, [], ("places", StandingOf.Listed([.. side.Select(c => c.Summary.PlaceName).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
                ("basis", StandingOf.Listed([.. side.Select(c => data.Standing(c.Summary.Headline)).Distinct(StringComparer.Ordinal)])));
        }
        var old = confirmed.Where(c => c.Claim.Proposition.When < edition.Since.AddDays(-1)).Select(c => c.Summary.PlaceName).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (old.Count > 0) yield return new Sentence(data.Say("axis.older", ("places", StandingOf.Listed(old))));
        // That nobody advanced is said only where somebody who looked says so, and as his word.
        var looked = statements.Select(s => (Says: coverage.Of(s), Statement: s)).Where(s => s.Says is not null && !(s.Says == "unchanged" && advances.Exists(c => c.Summary.Party == s.Statement.ActorParty))).ToList();
        foreach (var side in looked.GroupBy(s => (s.Says, s.Statement.ActorParty)).OrderBy(g => g.Key.Says, StringComparer.Ordinal).ThenBy(g => g.Key.ActorParty, StringComparer.Ordinal))
            yield return Said($"axis.{side.Key.Says}", side.Key.ActorParty, [.. side.Select(s => s.Statement)], ("names", StandingOf.Listed(new StandingOf(cleared, data).Named(side.Select(s => s.Statement)))));
        if (advances.Count == 0 && looked.Count == 0) yield return new Sentence(data.Say("axis.none"));
    }

    private Sentence Said(string key, string? party, IReadOnlyList<DayStatement> statements, params ReadOnlySpan<(string, string?)> values) =>
        new(Telling.Sentence(data.Say(key, [("side", party is null ? "forces that are not named" : Coarsening.Titled(party)), .. values]))) { Statements = [.. statements.Select(s => s.Key)], IsRepeat = statements.Count > 0 };

    private (int Order, string Heading) GroupOf(DayStatement statement, Axis axis)
    {
        var kind = statement.Kind ?? "other";
        if (IsAdvance(statement) && !statement.Negative) return told.ClaimsOf(statement).Any(c => Takeaways.IsConfirmed(c.Status)) ? (0, data.Say("group.advances")) : (2, data.Say("group.claims"));
        if (Kinds.Is(kind, "movement.infiltrate")) return (1, data.Say("group.infiltration"));
        if (coverage.Of(statement) is not null) return (3, data.Say("group.still"));
        if (!Kinds.Is(kind, "combat")) return Kinds.Is(kind, "control") || Kinds.Is(kind, "movement.withdraw") ? (4, data.Say("group.held")) : (5, data.Say("group.other"));
        if (cleared.Coarse.ContainsKey(statement.Key)) return (3, data.Say("group.attacks"));
        return statement.Places.Where(p => p.Point is not null && p.Type is not ("admin1" or "country" or "region")).OrderByDescending(p => p.Main).FirstOrDefault()?.Point is { } at
            ? (3, data.Say("group.bearing", ("bearing", axis.BearingOf(at.Latitude, at.Longitude)))) : (3, data.Say("group.attacks"));
    }

    private static bool IsAdvance(DayStatement statement) => IsAdvance(statement.Kind ?? "");

    private static bool IsAdvance(string kind) => Kinds.Is(kind, "movement.advance") || Kinds.Is(kind, "control.gained");

    private static string Slug(string heading) => string.Concat(heading.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}

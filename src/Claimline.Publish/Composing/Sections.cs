using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Composing;

/// <summary>What stands behind the toplines: the front by axis, then everything else by its kind.</summary>
internal sealed class Sections(Stories stories, Told told, Cleared cleared, PublicationData data, IReadOnlyList<Axis> axes, Edition edition)
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
        var silent = axes.Where(a => !byAxis[a].Any() && !advances[a].Any()).Select(a => a.Heading).ToList();
        if (silent.Count > 0) yield return new Part(PartKind.Remark, 0, null, [new Sentence(data.Say("axis.covered", ("list", string.Join(", ", silent))))]);
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
        yield return new Part(PartKind.Remark, 0, null, [.. Lead(axis, advances)]);
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in statements.GroupBy(s => GroupOf(s, axis)).OrderBy(g => g.Key.Order).ThenBy(g => g.Key.Heading, StringComparer.Ordinal))
        {
            yield return Part.Heading(4, $"axis-{axis.Id}-{Slug(group.Key.Heading)}", group.Key.Heading);
            yield return Part.Paragraph([.. stories.Sentences([.. group], stories.NewParagraph())]);
            foreach (var claim in stories.Notable(group).Where(c => printed.Add(c.Summary.Id))) yield return stories.StandingOf(claim);
        }
    }

    private IEnumerable<Sentence> Lead(Axis axis, List<DayClaim> advances)
    {
        if (axis.Objective is { } objective) yield return new Sentence(data.Say("axis.objective", ("objective", objective)));
        if (advances.Count == 0) yield return new Sentence(data.Say("axis.none"));
        foreach (var side in advances.GroupBy(c => (c.Summary.Party, Confirmed: Takeaways.IsConfirmed(c.Status))).OrderByDescending(g => g.Key.Confirmed).ThenBy(g => g.Key.Party, StringComparer.Ordinal))
        {
            var places = StandingOf.Listed([.. side.Select(c => c.Summary.PlaceName).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
            yield return new Sentence(data.Say(side.Key.Confirmed ? "axis.confirmed" : "axis.unconfirmed", ("side", side.Key.Party is { } party ? Coarsening.Titled(party) : "forces not named"), ("places", places),
                ("basis", StandingOf.Listed([.. side.Select(c => data.Standing(c.Summary.Headline)).Distinct(StringComparer.Ordinal)]))));
        }
        var old = advances.Where(c => Takeaways.IsConfirmed(c.Status) && c.Claim.Proposition.When < edition.Since.AddDays(-1)).Select(c => c.Summary.PlaceName).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (old.Count > 0) yield return new Sentence(data.Say("axis.older", ("places", StandingOf.Listed(old))));
    }

    private (int Order, string Heading) GroupOf(DayStatement statement, Axis axis)
    {
        var kind = statement.Kind ?? "other";
        if (IsAdvance(statement)) return told.ClaimsOf(statement).Any(c => Takeaways.IsConfirmed(c.Status)) ? (0, data.Say("group.advances")) : (2, data.Say("group.claims"));
        if (Kinds.Is(kind, "movement.infiltrate")) return (1, data.Say("group.infiltration"));
        if (!Kinds.Is(kind, "combat")) return Kinds.Is(kind, "control") || Kinds.Is(kind, "movement.withdraw") ? (4, data.Say("group.held")) : (5, data.Say("group.other"));
        if (cleared.Coarse.ContainsKey(statement.Key)) return (3, data.Say("group.attacks"));
        var at = statement.Places.Where(p => p.Point is not null && p.Type is not ("admin1" or "country" or "region")).OrderByDescending(p => p.Main).First().Point!.Value;
        return (3, data.Say("group.bearing", ("bearing", axis.BearingOf(at.Latitude, at.Longitude))));
    }

    private static bool IsAdvance(DayStatement statement) => IsAdvance(statement.Kind ?? "");

    private static bool IsAdvance(string kind) => Kinds.Is(kind, "movement.advance") || Kinds.Is(kind, "control.gained");

    private static string Slug(string heading) => string.Concat(heading.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}

using Claimline.Ledger.Queries;

namespace Claimline.Server.Today;

/// <summary>A day's claims, each in the first of the lists that it belongs in.</summary>
/// <param name="IsCut">More was said than is shown.</param>
/// <param name="Before">The last day before on which something was said; null where there is none.</param>
public sealed record DayShown(DateOnly Day, IReadOnlyList<HeardClaim> Contested, IReadOnlyList<HeardClaim> Changed, IReadOnlyList<HeardClaim> New, IReadOnlyList<HeardClaim> Others, bool IsCut, DateOnly? Before)
{
    public int Count => Contested.Count + Changed.Count + New.Count + Others.Count;

    /// <param name="told">What was said on the day, the last first; one more than <paramref name="most"/> where there is more.</param>
    public static DayShown Of(DateOnly day, IReadOnlyList<TimelineTold> told, int most, DateOnly? before)
    {
        var claims = told.Take(most).GroupBy(t => t.Claim, StringComparer.Ordinal).Select(g => new HeardClaim([.. g.Reverse()])).ToList();
        var lists = claims.ToLookup(c => c.IsContested ? 0 : c.IsNew ? 2 : c.IsChanged ? 1 : 3);
        return new DayShown(day, [.. lists[0]], [.. lists[1]], [.. lists[2]], [.. lists[3]], told.Count > most, before);
    }
}

/// <summary>What was heard of one claim on a day, in the order of the day.</summary>
public sealed record HeardClaim(IReadOnlyList<TimelineTold> Told)
{
    public TimelineTold First => Told[0];

    public bool IsNew => First.Was is null;

    public bool IsChanged => First.Was != Told[^1].Stands;

    public bool IsContested => Told[^1].Stands is "disputed" or "conflicting" or "refuted" || Told.Any(t => t.What is "denied" or "contradicted");
}

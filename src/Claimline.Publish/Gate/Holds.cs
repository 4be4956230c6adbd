using Claimline.Language;
using Claimline.Ledger.Queries;

namespace Claimline.Publish.Gate;

/// <summary>Whether a statement goes out, and how exactly.</summary>
internal sealed class Holds(Edition edition, PublicationData data)
{
    private readonly PublicationSettings settings = data.Settings;

    /// <returns>Null where it is told as it is; why, where it is not.</returns>
    public (Exactness? Shown, string? Reason) Of(DayStatement statement, string theatre)
    {
        if (statement.IsWithdrawn) return (Exactness.None, "withdrawn");
        return settings.EmbargoHours > 0 && Age(statement) < TimeSpan.FromHours(settings.EmbargoHours) ? (Exactness.None, "embargo") : OfDeed(statement, theatre);
    }

    /// <summary>The same by what it tells alone.</summary>
    public (Exactness? Shown, string? Reason) OfDeed(DayStatement statement, string theatre)
    {
        var age = Age(statement);
        var kind = statement.Kind ?? "other";
        // A party's own public word on its plans is no forecast of ours.
        if ((IsForecast(statement) || settings.PlanKinds.Any(k => Kinds.Is(kind, k))) && settings.PlansOf.Any(p => p.Theatre == theatre && IsOf(statement, p.Party)) && settings.PlansOf.All(p => p.Theatre != theatre || p.Party != statement.Source.Party))
            return (Exactness.None, "plans that are not forecast");
        foreach (var hold in settings.Holds)
        {
            if (hold.Theatre is { } only && only != theatre || hold.Party is { } party && !IsOf(statement, party)) continue;
            if (hold.Kinds.Count > 0 && !hold.Kinds.Any(k => Kinds.Is(kind, k)) || hold.Not.Any(k => Kinds.Is(kind, k))) continue;
            var shown = hold.Hours > 0 && age < TimeSpan.FromHours(hold.Hours) ? hold.Until : hold.Show;
            return (shown, shown is null ? null : hold.Reason);
        }
        return (null, null);
    }

    // What somebody judges to come; what is told as going on is none.
    private static bool IsForecast(DayStatement statement) => statement.IsForecast && (statement.Likelihood is not null || statement.Stance is Stance.Assess or Stance.Speculate or Stance.Warn);

    private static bool IsOf(DayStatement statement, string party) => statement.ActorParty == party || statement.Holder == party;

    // A day counts to its end: what was said at some time of it may be that young.
    private TimeSpan Age(DayStatement statement) => edition.CutOff - new DateTimeOffset((statement.Said?.Last ?? statement.Published).AddDays(1), TimeOnly.MinValue, edition.CutOff.Offset);
}

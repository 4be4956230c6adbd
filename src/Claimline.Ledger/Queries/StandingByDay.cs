using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>How claims stood at the end of a day and of the day before, as <c>claim --as-of</c> shows them; a block is read once, and linked once for each of its days.</summary>
internal sealed class StandingByDay(Database database, Vantage vantage)
{
    private readonly BlockReader reader = new(database, vantage.Known ?? DateTimeOffset.MaxValue);
    private readonly JudgingInput input = ClaimDerivation.Input(database, vantage.AsOf, vantage.Known);

    /// <returns>For each claim and day its headlines, in their order; null where nobody had put it forward.</returns>
    public IReadOnlyList<(string? Before, string? After)> Of(IReadOnlyList<(string Claim, string Block, DateOnly Day)> asked)
    {
        var headlines = new Dictionary<(string Claim, DateOnly Day), string?>();
        foreach (var block in asked.GroupBy(a => a.Block, StringComparer.Ordinal))
        {
            var linked = reader.Whole(block.Key, vantage.Instant).Link();
            if (vantage.AsOf is not null) linked = Status.OfAll(linked, input, ClaimRules.Rules).Then;
            foreach (var day in block.SelectMany(a => new[] { (a.Claim, a.Day), (a.Claim, Day: Days.Before(a.Day, 1)) }).Distinct().GroupBy(a => a.Day))
            {
                var claims = day.Select(a => linked[a.Claim]).OfType<Claim>().ToList();
                foreach (var (claim, status) in claims.Zip(Status.OfEach(linked, claims, input with { AsOf = day.Key }, ClaimRules.Rules))) headlines[(claim.Id, day.Key)] = status is null ? null : Words.Of(status.Headline);
            }
        }
        return [.. asked.Select(a => (headlines.GetValueOrDefault((a.Claim, Days.Before(a.Day, 1))), headlines.GetValueOrDefault((a.Claim, a.Day))))];
    }
}

using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>How claims stood at the end of a day and of the day before, as <c>claim --as-of</c> shows them; a block is read once, and linked once for each of its days.</summary>
internal sealed class StandingByDay(Database database, Vantage vantage)
{
    // The last day on which anything was said in a block: from then on its claims stand as they stand now.
    private const string LastWord = """
        SELECT max(max(coalesce(statement.day, ''), coalesce(reading.published_last, ''))) FROM bearing JOIN reading ON reading.entry = bearing.id >> 24
        JOIN statement ON statement.id = bearing.statement WHERE bearing.block = $1 AND replaced IS NULL
        """;

    private const string Now = """
        SELECT first, headline FROM claim WHERE id = $1
        """;

    private readonly BlockReader reader = new(database, vantage.Known ?? DateTimeOffset.MaxValue);
    private readonly JudgingInput input = ClaimDerivation.Input(database, vantage.AsOf, vantage.Known);

    /// <returns>For each claim and day its headlines, in their order; null where nobody had put it forward.</returns>
    public IReadOnlyList<(string? Before, string? After)> Of(IReadOnlyList<(string Claim, string Block, DateOnly Day)> asked)
    {
        var headlines = new Dictionary<(string Claim, DateOnly Day), string?>();
        foreach (var block in asked.GroupBy(a => a.Block, StringComparer.Ordinal))
        {
            var open = block.SelectMany(a => new[] { (a.Claim, a.Day), (a.Claim, Day: Days.Before(a.Day, 1)) }).ToHashSet();
            if (vantage == default) TakeWhatStands(block.Key, open, headlines);
            if (open.Count > 0) Link(block.Key, open, headlines);
        }
        return [.. asked.Select(a => (headlines.GetValueOrDefault((a.Claim, Days.Before(a.Day, 1))), headlines.GetValueOrDefault((a.Claim, a.Day))))];
    }

    /// <summary>Answers, and takes from what is open, that of days from the last word on, and of days before anybody spoke of the claim.</summary>
    private void TakeWhatStands(string block, HashSet<(string Claim, DateOnly Day)> open, Dictionary<(string Claim, DateOnly Day), string?> headlines)
    {
        var last = Days.Parse(database.First(LastWord, static r => r.IsDBNull(0) ? null : r.GetString(0), block));
        foreach (var (claim, day) in open.ToList())
        {
            var (first, headline) = database.First(Now, static r => ((DateOnly?)Days.Parse(r.GetString(0)), r.GetString(1)), claim);
            if (first <= day && !(last <= day)) continue;
            if (first <= day) headlines[(claim, day)] = headline;
            open.Remove((claim, day));
        }
    }

    private void Link(string block, HashSet<(string Claim, DateOnly Day)> open, Dictionary<(string Claim, DateOnly Day), string?> headlines)
    {
        var linked = reader.Whole(block, vantage.Instant).Link();
        if (vantage.AsOf is not null) linked = Status.OfAll(linked, input, ClaimRules.Rules).Then;
        foreach (var day in open.GroupBy(a => a.Day))
        {
            var claims = day.Select(a => linked[a.Claim]).OfType<Claim>().ToList();
            foreach (var (claim, status) in claims.Zip(Status.OfEach(linked, claims, input with { AsOf = day.Key }, ClaimRules.Rules))) headlines[(claim.Id, day.Key)] = status is null ? null : Words.Of(status.Headline);
        }
    }
}

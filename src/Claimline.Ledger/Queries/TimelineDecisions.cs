using System.Globalization;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Queries;

/// <summary>Decisions on evidence in a timeline, on the days they were recorded: by one a claim stands otherwise, though nobody said a word.</summary>
internal sealed class TimelineDecisions(Database database, TimelineQuery query)
{
    private const string Day = "date(recorded / 1000, 'unixepoch')";

    private readonly BlockReader reader = new(database, query.Claims.Vantage.Known ?? DateTimeOffset.MaxValue);
    private readonly JudgingInput input = ClaimDerivation.Input(database, query.Claims.Vantage.AsOf, query.Claims.Vantage.Known);
    private readonly Dictionary<string, ClaimBlock> blocks = new(StringComparer.Ordinal);

    /// <summary>A page of them, the last first.</summary>
    /// <param name="claim">The whole id of the only claim that is asked for.</param>
    public IReadOnlyList<TimelineTold> Page(string? claim)
    {
        var vantage = query.Claims.Vantage;
        var (where, values) = ClaimFilter.Of(query.Claims, database).Conditions;
        string Value(object? value)
        {
            values.Add(value);
            return $"${values.Count.ToString(CultureInfo.InvariantCulture)}";
        }
        if (claim is not null) where += $" AND claim.id = {Value(claim)}";
        if (query.Since is not null) where += $" AND {Day} >= {Value(Days.Text(query.Since))}";
        if (query.Until is not null) where += $" AND {Day} <= {Value(Days.Text(query.Until))}";
        if (vantage.AsOf is not null) where += $" AND {Day} <= {Value(Days.Text(vantage.AsOf))}";
        if (Cursor.Parts(query.After, 3) is [var day, var order, var last]) where += $" AND ({Day}, evidence_decision.entry << 24, claim.id) < ({Value(day)}, {Value(Cursor.Number(order, query.After!))}, {Value(last)})";
        var sql = $"""
            SELECT {Day}, evidence_decision.entry << 24, recorded, state, decider, reason, evidence_decision.evidence, claim.id, claim.block, claim.label, claim.place_name
            FROM evidence_decision CROSS JOIN bearing ON bearing.evidence = evidence_decision.evidence CROSS JOIN claim_voice ON claim_voice.bearing = bearing.id CROSS JOIN claim ON claim.id = claim_voice.claim
            WHERE bearing.role IN (0, 1, 2, 3) AND recorded <= {Value(vantage.Instant)}{where} GROUP BY evidence_decision.entry, claim.id ORDER BY 1 DESC, 2 DESC, claim.id DESC LIMIT {Value(query.Limit)}
            """;
        return [.. database.Query(sql, Read, [.. values]).ToList().Select(row => Standing(row.Told, row.Block, row.Recorded))];
    }

    private static (TimelineTold Told, string Block, DateTimeOffset Recorded) Read(SqliteDataReader row)
    {
        var told = new TimelineTold
        {
            Day = Days.Parse(row.GetString(0))!.Value, Order = row.GetInt64(1), What = Words.Of((EvidenceState)row.GetInt32(3)), Source = row.GetString(4), Words = row.GetString(5), Evidence = row.GetString(6),
            Claim = row.GetString(7), ShortId = row.GetString(7), Label = row.GetString(9), PlaceName = row.IsDBNull(10) ? null : row.GetString(10), Cursor = Cursor.Of(row.GetString(0), row.GetInt64(1), row.GetString(7)),
        };
        return (told, row.GetString(8), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)));
    }

    // By what was known in the instant before, and with the decision.
    private TimelineTold Standing(TimelineTold told, string block, DateTimeOffset recorded) => told with
    {
        ShortId = ClaimNames.Short(database, told.Claim), Was = Headline(told, block, recorded.AddMilliseconds(-1)), Stands = Headline(told, block, recorded),
    };

    private string? Headline(TimelineTold told, string block, DateTimeOffset known)
    {
        if (!blocks.TryGetValue(block, out var linked))
        {
            linked = reader.Whole(block, query.Claims.Vantage.Instant).Link();
            blocks[block] = linked = query.Claims.Vantage.AsOf is null ? linked : Status.Then(linked, input, ClaimRules.Rules);
        }
        return linked[told.Claim] is { } claim && Status.Of(linked, claim, input with { AsOf = told.Day, Known = known }, ClaimRules.Rules) is { } status ? Words.Of(status.Headline) : null;
    }
}

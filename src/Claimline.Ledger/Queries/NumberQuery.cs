using System.Text.Json;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Numbers that are said on claims, the last said first. None is taken for the true one, and no mean is made of them.</summary>
public sealed record NumberQuery
{
    // What bears on a claim by a part of it says numbers of that part.
    private const string Voices = $"""
        SELECT {BearingRow.Columns}, claim_voice.claim FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing
        WHERE claim_voice.claim IN (SELECT value FROM json_each($1)) AND role IN (0, 1, 2, 3) ORDER BY bearing.id
        """;

    /// <summary>On which claims; its limit is how many of the last spoken of are looked through.</summary>
    public ClaimQuery Claims { get; init; } = new() { Limit = 400 };

    public IReadOnlyList<NumberTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        var claims = Claims.Run(ledger).Claims.ToDictionary(static c => c.Id, StringComparer.Ordinal);
        var blocks = new BlockReader(database, DateTimeOffset.MaxValue);
        var said = database.Query(Voices, static r => (Row: BearingRow.Read(r), Claim: r.GetString(BearingRow.Count)), JsonSerializer.Serialize(claims.Keys)).ToList();
        return
        [
            .. said.Select(s => (Bearing: blocks.ToBearing(s.Row), Claim: claims[s.Claim])).DistinctBy(static s => s.Bearing.Statement)
                .SelectMany(static s => s.Bearing.Own.Amounts.Distinct().Select(a => new NumberTold(a, s.Bearing.Said?.First ?? s.Bearing.Published, s.Bearing.Source.Key, s.Bearing.Source.Name, s.Bearing.Source.Party, s.Claim, s.Bearing.Statement.Document, s.Bearing.Content)))
                .OrderByDescending(static n => n.Day).ThenBy(static n => n.Source, StringComparer.Ordinal).ThenBy(static n => n.Document, StringComparer.Ordinal).ThenBy(static n => n.Span.Start),
        ];
    }
}

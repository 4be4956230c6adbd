using System.Globalization;
using System.Text.Json;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Queries;

/// <summary>What was claimed when, the last day first: every voice on a claim where it is first heard, and how the claim stood before and after that day.</summary>
public sealed record TimelineQuery
{
    // Of so many claims the voices are gathered and sorted; of more, days are walked until a page is full.
    private const int Few = 2_000;

    // A voice counts where it is heard first: as what it is heard, in the claim. Sources that were merged are one.
    private const string IsFirst = """
        NOT EXISTS (
            SELECT 1 FROM claim_voice heard JOIN bearing earlier ON earlier.id = heard.bearing JOIN statement said ON said.id = earlier.statement JOIN speaker again ON again.id = earlier.speaker
            WHERE heard.claim = claim.id AND earlier.role = bearing.role AND coalesce((SELECT source FROM source_alias WHERE alias = again.key), again.key)
                = (SELECT coalesce((SELECT source FROM source_alias WHERE alias = speaker.key), speaker.key) FROM speaker WHERE speaker.id = bearing.speaker) AND (said.day, earlier.id) < (statement.day, bearing.id))
        """;

    // Nobody put it forward before.
    private const string Opens = """
        NOT EXISTS (
            SELECT 1 FROM claim_voice heard JOIN bearing earlier ON earlier.id = heard.bearing JOIN statement said ON said.id = earlier.statement
            WHERE heard.claim = claim.id AND earlier.role = 0 AND (said.day, earlier.id) < (statement.day, bearing.id))
        """;

    /// <summary>Which claims; without any condition, all.</summary>
    public ClaimQuery Claims { get; init; } = new();

    /// <summary>Only this claim, by the beginning of its id.</summary>
    public string? Claim { get; init; }

    /// <summary>Only what was said on this day or later, and on this day or before.</summary>
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    public IReadOnlyList<TimelineTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        using var then = new ClaimsThen(database, Claims.Vantage);
        using var sources = new SourcesThen(database, Claims.Vantage);
        var blocks = new BlockReader(database, Claims.Vantage.Known ?? DateTimeOffset.MaxValue);
        var voices = new List<(TimelineTold Told, Bearing Bearing)>();
        List<(TimelineTold Told, BearingRow Row)> rows;
        var after = After;
        do
        {
            rows = Rows(database, after);
            // A takeaway repeats its topline: the same voice again.
            voices.AddRange(rows.Select(row => (row.Told, Bearing: blocks.ToBearing(row.Row))).Where(v => v.Bearing.VoiceOf is null));
            after = rows.Count == 0 ? after : rows[^1].Told.Cursor;
        }
        while (voices.Count < Limit && rows.Count == Limit);
        if (voices.Count > Limit) voices.RemoveRange(Limit, voices.Count - Limit);
        var standing = new StandingByDay(database, Claims.Vantage).Of([.. voices.Select(v => (v.Told.Claim, v.Bearing.Block, v.Told.Day))]);
        var told = voices.Select((v, i) => v.Told with
            {
                ShortId = ClaimNames.Short(database, v.Told.Claim), Source = v.Bearing.Source.Name, Party = v.Bearing.Source.Party, Document = v.Bearing.Statement.Document, Span = v.Bearing.Content,
                IsManual = v.Bearing.IsManual, Was = standing[i].Before, Stands = standing[i].After,
            });
        var decided = new TimelineDecisions(database, this).Page(Claim is { } one ? ClaimNames.Named(database, one, Claims.Vantage) : null);
        return [.. told.Concat(decided).OrderByDescending(t => t.Day).ThenByDescending(t => t.Order).ThenByDescending(t => t.Claim, StringComparer.Ordinal).Take(Limit)];
    }

    private List<(TimelineTold Told, BearingRow Row)> Rows(Database database, string? after)
    {
        var filter = ClaimFilter.Of(Claims, database);
        var chosen = Claim is { } one ? [ClaimNames.Named(database, one, Claims.Vantage)] : filter.IdsOfFew(database, Few);
        var (where, values) = chosen is null || Claim is not null ? filter.Conditions : ("", []);
        string Value(object? value)
        {
            values.Add(value);
            return $"${values.Count.ToString(CultureInfo.InvariantCulture)}";
        }
        var from = chosen is null
            ? "statement CROSS JOIN bearing ON bearing.statement = statement.id CROSS JOIN claim_voice ON claim_voice.bearing = bearing.id CROSS JOIN claim ON claim.id = claim_voice.claim"
            : $"json_each({Value(JsonSerializer.Serialize(chosen))}) chosen CROSS JOIN claim ON claim.id = chosen.value CROSS JOIN claim_voice ON claim_voice.claim = claim.id " +
              "CROSS JOIN bearing ON bearing.id = claim_voice.bearing CROSS JOIN statement ON statement.id = bearing.statement";
        if (Since is not null) where += $" AND statement.day >= {Value(Days.Text(Since))}";
        if (Until is not null) where += $" AND statement.day <= {Value(Days.Text(Until))}";
        if (Cursor.Parts(after, 3) is [var day, var bearing, var claim])
            where += $" AND statement.day <= {Value(Cursor.Day(day, after!))} AND (statement.day, bearing.id, claim.id) < ({Value(day)}, {Value(Cursor.Number(bearing, after!))}, {Value(Cursor.Id(claim, after!))})";
        var sql = $"""
            SELECT {BearingRow.Columns}, statement.day, claim.id, claim.label, claim.place_name, {Opens} FROM {from}
            WHERE bearing.role IN (0, 1, 2, 3) AND statement.day IS NOT NULL AND {IsFirst}{where} ORDER BY statement.day DESC, bearing.id DESC, claim.id DESC LIMIT {Value(Limit)}
            """;
        return [.. database.Query(sql, Read, [.. values])];
    }

    private static (TimelineTold, BearingRow) Read(SqliteDataReader row)
    {
        var (bearing, day, claim) = (BearingRow.Read(row), row.GetString(BearingRow.Count), row.GetString(BearingRow.Count + 1));
        return (new TimelineTold
        {
            Day = Days.Parse(day)!.Value,
            What = bearing switch
            {
                { Role: BearingRole.Denies } => "denied",
                { Role: BearingRole.Contradicts } => "contradicted",
                { Evidence: not null } or { Role: BearingRole.Supports } => "evidence",
                _ => row.GetInt64(BearingRow.Count + 4) == 1 ? "claimed" : "also claimed",
            },
            Claim = claim, ShortId = claim, Label = row.GetString(BearingRow.Count + 2), PlaceName = row.IsDBNull(BearingRow.Count + 3) ? null : row.GetString(BearingRow.Count + 3),
            Source = "", Words = bearing.Words, Evidence = bearing.Evidence,
            Order = bearing.Id, Cursor = Cursor.Of(day, bearing.Id, claim),
        }, bearing);
    }
}

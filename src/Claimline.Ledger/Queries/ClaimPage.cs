using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>All about one claim as it stood at a vantage: every voice in order, the four answers, how they came about and what would change them.</summary>
public sealed record ClaimPage
{
    private const string Wholes = """
        SELECT DISTINCT other.claim FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing
        JOIN bearing part ON part.statement = bearing.statement JOIN claim_voice other ON other.bearing = part.id
        WHERE claim_voice.claim = $1 AND bearing.role = $2 AND part.role = $3 AND other.claim <> $1 ORDER BY 1 LIMIT 100
        """;

    private const string VoiceOfNow = """
        SELECT bearing FROM claim_voice WHERE claim = $1
        """;

    public required ClaimSummary Claim { get; init; }

    /// <summary>The canonical proposition that the id is a hash of.</summary>
    public required string Key { get; init; }
    public required IReadOnlyList<VoiceTold> Voices { get; init; }
    public required IReadOnlyList<Explanation> Why { get; init; }
    public required IReadOnlyList<FacetTold> Facets { get; init; }
    public required IReadOnlyList<string> WouldChange { get; init; }
    public required IReadOnlyList<ClaimRelation> Relations { get; init; }

    /// <summary>What analysts concluded, the last first: shown beside the status, never part of it.</summary>
    public required IReadOnlyList<JudgementTold> Judgements { get; init; }

    /// <summary>What people decided of it and others, as it was made.</summary>
    public IReadOnlyList<RulingTold> Rulings { get; init; } = [];

    /// <summary>How credible a person found it, the last grade: beside the status and apart from the reliability of sources; null where nobody graded it.</summary>
    public GradeTold? Grade { get; init; }

    /// <summary>Evidence that it rests on.</summary>
    public required IReadOnlyList<string> RestsOn { get; init; }

    /// <param name="given">The beginning of its id, at least six letters; or of one it had before.</param>
    public static ClaimPage Of(ClaimLedger ledger, string given, Vantage vantage)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(given);
        var database = ledger.Database;
        if (!ClaimRules.AreThoseOf(database)) throw new LedgerException(LedgerProblems.OtherRules(database.Path));
        var id = ClaimNames.Named(database, given);
        var (block, now) = database.First(ClaimRow.ById, ClaimRow.Read, id)!;
        var input = ClaimDerivation.Input(database, vantage.AsOf, vantage.Known);
        var blocks = new BlockReader(database, input.Known);
        // By all that is known now, the claims around stand in the tables.
        var part = vantage == default && blocks.RulingsOf(block).IsEmpty && ClaimRules.Rules.Linking.ReachOf(block) is { } reach ? blocks.Around(block, now.Day, now.Day, reach) : blocks.Whole(block, vantage.Instant);
        var (then, statuses) = Status.OfAll(part.Link(), input, ClaimRules.Rules);
        var at = IndexIn(then, id, part.Rows, database) ?? throw new LedgerException(LedgerProblems.NotThen(given));
        var page = Make(database, then.Claims[at], statuses[at], then, statuses, part.Rows, block);
        return page with
        {
            Judgements = [.. database.Query(JudgementRow.OfClaim, JudgementRow.Read, id, vantage.Instant)],
            Rulings = [.. database.Query(ClaimRulingRow.OfClaim, ClaimRulingRow.ReadTold, vantage.Instant, id)],
            Grade = database.First(ClaimGradeRow.OfClaim, ClaimGradeRow.Read, id, vantage.Instant),
        };
    }

    private static ClaimPage Make(Database database, Claim claim, Status status, ClaimBlock then, IReadOnlyList<Status> statuses, Dictionary<Bearing, BearingRow> rows, string block)
    {
        var voices = new VoiceReader(database, rows).Of(claim, then);
        var numbers = voices.ToLookup(v => v.Statement, v => v.Told.Number);
        IReadOnlyList<int> Numbers(IEnumerable<StatementKey> statements) => [.. statements.SelectMany(s => numbers[s]).Distinct().Order()];
        string Short(string other) => ClaimNames.Short(database, other);

        ClaimRelation Related(string kind, string other, string? note = null)
        {
            var i = IndexOf(then, other);
            var (_, of) = i < 0 ? database.First(ClaimRow.ById, ClaimRow.Read, other)! : ClaimRow.Of(then.Claims[i], statuses[i], block, rows);
            return new ClaimRelation(kind, of.Id, Short(of.Id), of.Day, of.Label, of.Headline, note);
        }

        return new ClaimPage
        {
            Claim = ClaimRow.Of(claim, status, block, rows).Claim with { ShortId = Short(claim.Id) },
            Key = claim.Key,
            Voices = [.. voices.Select(v => v.Told)],
            Why = [.. status.Why.Select(w => new Explanation(w.Answer, w.Rule, w.Sentence, Numbers(w.Statements)))],
            Facets = [.. status.Facets.Select(f => new FacetTold(f.What, f.Value, Words.Of(f.Basis), Numbers(f.By)))],
            WouldChange = status.WouldChange,
            RestsOn = status.RestsOn,
            Judgements = [],
            Relations =
            [
                .. claim.Earlier.Select(e => Related("claimed before", e.Id, Between(e))),
                .. then.Claims.Where(c => c.Earlier.Any(e => e.Id == claim.Id)).Select(c => Related("claimed again", c.Id)),
                .. database.Query(Wholes, static r => r.GetString(0), claim.Id, (int)BearingRole.Asserts, (int)BearingRole.PartOf).ToList().Select(w => Related("part of", w)),
                .. database.Query(Wholes, static r => r.GetString(0), claim.Id, (int)BearingRole.PartOf, (int)BearingRole.Asserts).ToList().Select(p => Related("has part", p)),
                .. claim.Counters.Select(c => Related("counters", c)),
                .. claim.Perhaps.Select(p => Related("perhaps the same", p)),
            ],
        };
    }

    private static string? Between(EarlierClaim earlier) => earlier.Between is [var first, ..]
        ? FormattableString.Invariant($"lost in between: {first.Day:yyyy-MM-dd}{(earlier.Between.Count > 1 ? $" to {earlier.Between[^1].Day:yyyy-MM-dd}" : "")}")
        : null;

    private static int IndexOf(ClaimBlock then, string id)
    {
        for (var i = 0; i < then.Claims.Count; i++)
        {
            if (then.Claims[i].Id == id) return i;
        }
        return -1;
    }

    /// <summary>The claim of that id then; where another statement opened it, that with its earliest statement.</summary>
    private static int? IndexIn(ClaimBlock then, string id, Dictionary<Bearing, BearingRow> rows, Database database)
    {
        if (IndexOf(then, id) is >= 0 and var same) return same;
        var now = database.Query(VoiceOfNow, static r => r.GetInt64(0), id).ToHashSet();
        var found = then.Claims.Index().FirstOrDefault(c => c.Item.Bearings.Any(b => b.Role is BearingRole.Asserts or BearingRole.Denies && now.Contains(rows[b].Id)));
        return found.Item is null ? null : found.Index;
    }
}

using System.Globalization;
using Claimline.Language;
using Claimline.Language.Places;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>Works out on what a piece of evidence bears that a person adds, and refuses what cannot be so.</summary>
internal sealed class AddingEvidence(Database database)
{
    // No settlement reaches further from its middle.
    private const double FarthestKm = 25;

    private const string Opening = $"""
        SELECT {BearingRow.Columns} FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing WHERE claim_voice.claim = $1 AND opens = 1 ORDER BY day, bearing.id LIMIT 1
        """;

    private readonly BlockReader blocks = new(database, DateTimeOffset.MaxValue);

    /// <param name="claims">Whole ids.</param>
    public KeptEvidence Of(NewEvidence evidence, IReadOnlyList<string> claims)
    {
        var read = ClaimRules.Reader.Read(evidence.Reading, default)[0];
        var item = evidence.Item is null ? null : EvidenceRow.Named(database, evidence.Item);
        // What was found out when the piece was added holds for every claim that it is tied to later.
        var details = evidence.Details ?? (item is null ? null : EvidenceRow.DetailsOf(database, item, long.MaxValue));
        var captured = evidence.Captured ?? (details?.Captured is { } kept ? PartialDate.Parse(kept) : null);
        var ties = claims.Select(claim => Tie(claim, evidence.Reading, read, captured, details?.At)).ToList();
        return new KeptEvidence(item, evidence.Details, ties, evidence.Against, evidence.Shows);
    }

    /// <summary>Refuses coordinates that lie far from a place that the piece is said to show.</summary>
    public void Locate(string item, (double Latitude, double Longitude) at)
    {
        foreach (var (row, claim) in database.Query(BearingRow.OfEvidence, static r => (BearingRow.Read(r), r.GetString(BearingRow.Count)), item).ToList())
        {
            // Without a place of its own it is where the claim is.
            var point = row is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : database.First(ClaimRow.ById, ClaimRow.Read, claim)!.Claim.Point;
            if (point is { } known && blocks.ToBearing(row).Proposition.Places is [{ IsRegion: false } place, ..]) NotFar(at, known, place.Name);
        }
    }

    private static void NotFar((double Latitude, double Longitude) at, (double Latitude, double Longitude) place, string name)
    {
        if (Distance.Km(at.Latitude, at.Longitude, place.Latitude, place.Longitude) is var km and > FarthestKm)
            throw new LedgerException(LedgerProblems.FarAway(string.Create(CultureInfo.InvariantCulture, $"{at.Latitude},{at.Longitude}"), km, name));
    }

    private Proposition Tie(string id, Reading reading, Bearing read, PartialDate? captured, (double Latitude, double Longitude)? at)
    {
        var claim = blocks.ToBearing(database.First(Opening, BearingRow.Read, id)!).Proposition;
        if (read.Own.Places.Count == 0 && claim.Places.Any(p => p.IsRegion)) throw new LedgerException(LedgerProblems.EvidenceOfRegion(id, claim.Places.First(p => p.IsRegion).Name));
        if (captured is { } taken && EarliestOf(claim) is var from && taken.Last < from) throw new LedgerException(LedgerProblems.CapturedBefore(taken.Edtf, from));
        if (at is { } where && (PointOf(reading) ?? (read.Own.Places.Count == 0 ? database.First(ClaimRow.ById, ClaimRow.Read, id)!.Claim.Point : null)) is { } point)
            NotFar(where, point, KeptEvidence.PlacesOf(read, claim)[0].Name);
        return claim;
    }

    // A claim without a day tells of the days before it was said: of an event as few as its reach, of a state as many as it is news.
    private static DateOnly EarliestOf(Proposition claim)
    {
        var rules = ClaimRules.Rules.Linking;
        return claim.From ?? Days.Before(claim.Day, rules.KindOf(claim.Kind).Time is TimeSense.State ? rules.Bounds.StateDays : rules.Bounds.DayReach);
    }

    private static (double Latitude, double Longitude)? PointOf(Reading reading) => reading.Statements[0].About?.Place is { } where
        && reading.Places.FirstOrDefault(p => p.Span.Overlaps(where)) is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null;
}

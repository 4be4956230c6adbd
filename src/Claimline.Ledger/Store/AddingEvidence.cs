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

    private const string ById = $"""
        SELECT {ClaimRow.Columns} FROM claim WHERE id = $1
        """;

    private const string Opening = $"""
        SELECT {BearingRow.Columns} FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing WHERE claim_voice.claim = $1 AND opens = 1 ORDER BY day, bearing.id LIMIT 1
        """;

    private readonly BlockReader blocks = new(database, DateTimeOffset.MaxValue);

    /// <param name="claims">Whole ids.</param>
    public KeptEvidence Of(NewEvidence evidence, IReadOnlyList<string> claims)
    {
        var read = ClaimRules.Reader.Read(evidence.Reading, default)[0];
        var ties = claims.Select(claim => Tie(claim, evidence, read)).ToList();
        return new KeptEvidence(evidence.Item is null ? null : EvidenceRow.Named(database, evidence.Item), evidence.Details, ties, evidence.Against, evidence.Shows);
    }

    private Proposition Tie(string id, NewEvidence evidence, Bearing read)
    {
        var claim = blocks.ToBearing(database.First(Opening, BearingRow.Read, id)!).Proposition;
        if (read.Own.Places.Count == 0 && claim.Places.Any(p => p.IsRegion)) throw new LedgerException(LedgerProblems.EvidenceOfRegion(id, claim.Places.First(p => p.IsRegion).Name));
        if (evidence.Captured is { } captured && claim.From is { } from && captured.Last < from)
            throw new LedgerException(LedgerProblems.CapturedBefore(captured.Edtf, from));
        if (evidence.Details?.At is { } at && (PointOf(evidence.Reading) ?? (read.Own.Places.Count == 0 ? database.First(ById, ClaimRow.Read, id)!.Claim.Point : null)) is { } point &&
            Distance.Km(at.Latitude, at.Longitude, point.Latitude, point.Longitude) is var km and > FarthestKm)
            throw new LedgerException(LedgerProblems.FarAway(string.Create(CultureInfo.InvariantCulture, $"{at.Latitude},{at.Longitude}"), km, KeptEvidence.PlacesOf(read, claim)[0].Name));
        return claim;
    }

    private static (double Latitude, double Longitude)? PointOf(Reading reading) => reading.Statements[0].About?.Place is { } where
        && reading.Places.FirstOrDefault(p => p.Span.Overlaps(where)) is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null;
}

using Claimline.Language;
using Claimline.Language.ByHand;
using Claimline.Language.Data;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Linking;
using CsCheck;

namespace Claimline.Tests.Judging;

/// <summary>What holds of claims and statuses whatever the documents: made texts in which the same few people claim, deny and show the same few things.</summary>
public sealed class StatusProperties
{
    private static readonly LanguageData Data = LanguageData.Load(DataFiles.Embedded());

    private static readonly string[] Places = ["Bilohorivka", "Nadiya", "all of Luhansk Oblast", "Lysychansk"];

    private static readonly Gen<string> Sentence = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3].Select(i => Places[i]), Gen.Int[1, 14], (form, place, day) => form switch
    {
        0 => $"Russian Defense Minister Sergei Shoigu claimed that Russian forces seized {place}.",
        1 => $"Luhansk People's Republic (LNR) Head Leonid Pasechnik claimed that Russian forces seized {place}. Russian milbloggers denied this claim.",
        2 => $"The Ukrainian General Staff reported that Ukrainian forces withdrew from {place}.",
        3 => $"Geolocated footage published on May {day} shows that Ukrainian forces hold {place}.",
        4 => $"Geolocated footage published on May {day} shows that Russian forces seized {place}.",
        5 => $"The Ukrainian General Staff reported that Ukrainian forces recaptured {place}.",
        6 => $"A Russian milblogger claimed that Russian forces have not cleared {place}.",
        7 => $"Ukrainian drones struck an ammunition depot in Bryansk on May {day}. Geolocated footage shows a drone striking the depot.",
        8 => $"Bryansk Oblast Governor Alexander Bogomaz acknowledged that Ukrainian drones struck a depot in Bryansk on May {day}.",
        _ => $"Russian forces advanced near {place} on May {day}.",
    });

    private static readonly Gen<Reading[]> Documents = Gen.Select(Sentence.Array[1, 6], Gen.Int[1, 14], (sentences, day) => (Text: string.Join(' ', sentences), Day: day))
        .Array[1, 6].Select(all => all.Select(d => Judged.Text(d.Text, new DateOnly(2025, 5, 1).AddDays(d.Day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).DistinctBy(r => r.Document.Sha256).ToArray());

    [Fact]
    public void Any_order_of_documents_gives_the_same_claims_and_statuses() => Gen.Select(Documents, Gen.Int).Sample((documents, seed) =>
    {
        var shuffled = documents.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Told(Judged.Of(documents)), Told(Judged.Of(shuffled)));
    }, iter: 200);

    [Fact]
    public void Evidence_added_and_then_discredited_gives_the_status_from_before() => Gen.Select(Documents, Gen.Int[0, 3].Select(i => Places[i]), Gen.Int[1, 14]).Sample((documents, place, day) =>
    {
        var published = new DateOnly(2025, 5, 1).AddDays(day - 1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var before = Judged.Of(documents);
        var footage = Judged.Text($"Geolocated footage published on May {day} shows that Ukrainian forces hold {place}. Geolocated footage published on May {day} shows that Russian forces seized {place}.", published);
        var after = Judged.Of([.. documents, footage]);
        Assert.All(footage.Statements, s => Assert.Equal(Stance.Show, s.Stance));
        var items = after.Bearings.Where(b => b.Statement.Document == footage.Document.Sha256).Select(b => EvidenceItem.IdOf(b.Urls, b.Statement)).Distinct(StringComparer.Ordinal);
        var discredited = items.Select(id => new EvidenceDecision(id, EvidenceState.Discredited, Judged.Recorded, "a reviewer", "another place")).ToArray();
        foreach (var block in before.Set.Blocks)
        {
            foreach (var claim in block.Claims)
            {
                var first = claim.Bearings[0];
                if (first.Role is not BearingRole.Asserts) continue;
                // The footage may have opened the claim meanwhile: what counts is the claim that the statement is in once it is discredited.
                var (then, statuses) = Status.OfAll(after.Set.Blocks.Single(b => b.Claims.Any(Holds)), new JudgingInput(DateOnly.MaxValue, Judged.Recorded.AddDays(1)) { Evidence = discredited }, Judged.Rules);
                var at = then.Claims.Index().First(c => Holds(c.Item)).Index;
                var (was, isNow) = (Judged.StatusOf(block, claim), statuses[at]);
                Assert.Equal((was.Basis, was.Headline, string.Join(' ', was.Contest)), (isNow.Basis, isNow.Headline, string.Join(' ', isNow.Contest)));

                bool Holds(Claim other) => other.Bearings.Any(b => b.Role is BearingRole.Asserts && b.Statement == first.Statement && b.Block == first.Block && b.Proposition.PlaceKeys == first.Proposition.PlaceKeys);
            }
        }
    }, iter: 200);

    [Fact]
    public void Evidence_that_a_person_ties_to_a_claim_and_then_discredits_gives_every_status_from_before() => Gen.Select(Documents, Gen.Int[0, 99], Gen.Bool).Sample((documents, pick, against) =>
    {
        var before = Judged.Of(documents);
        if (before.Set.Claims.ToList() is not { Count: > 0 } claims) return;
        var claim = claims[pick % claims.Count].Proposition;
        var (_, page) = new LoggedReader(Data).Read(new LoggedStatement
        {
            Source = "Geolocated footage", Stance = Stance.Show, Content = "a flag on a building", Links = ["https://example.org/1"], Theatre = "ukraine", Published = new DateOnly(2025, 5, 1), By = "an analyst",
        });
        var tied = new KeptEvidence(null, null, [claim], against, []).Tie(new BearingReader(Judged.Rules.Linking).Read(page, Judged.Recorded));
        var item = EvidenceItem.IdOf(tied[0].Urls, tied[0].Statement);
        var discredited = new EvidenceDecision(item, EvidenceState.Discredited, Judged.Recorded, "a reviewer", "old");
        Assert.Equal(Stood(before), Stood(Judged.OfBearings([.. before.Bearings, .. tied]), discredited));
    }, iter: 200);

    private static SortedSet<string> Stood(Judged judged, params EvidenceDecision[] decisions) => new(judged.Set.Blocks
        .SelectMany(b => Status.OfAll(b, new JudgingInput(DateOnly.MaxValue, Judged.Recorded.AddDays(1)) { Evidence = decisions }, Judged.Rules).Statuses)
        .Select(s => $"{s.Claim} {s.Basis} {s.Headline} {s.Currency} {string.Join(' ', s.Contest)}"), StringComparer.Ordinal);

    [Fact]
    public void A_status_of_a_day_does_not_change_when_later_documents_are_recorded() => Gen.Select(Documents, Documents, Gen.Int[1, 14]).Sample((first, later, day) =>
    {
        var asOf = new DateOnly(2025, 5, 1).AddDays(day);
        var reader = new BearingReader(Judged.Rules.Linking);
        var known = first.SelectMany(r => reader.Read(r, Judged.Recorded)).ToList();
        var learned = later.Where(l => first.All(f => f.Document.Sha256 != l.Document.Sha256)).SelectMany(r => reader.Read(r, Judged.Recorded.AddDays(7)));
        Assert.Equal(Told(Judged.OfBearings(known), asOf), Told(Judged.OfBearings([.. known, .. learned]), asOf));
    }, iter: 200);

    /// <summary>Every status by its claim, with the statements that it rests on.</summary>
    private static SortedSet<string> Told(Judged judged, DateOnly? asOf = null) => new(judged.Set.Blocks
        .SelectMany(b => Status.OfAll(b, new JudgingInput(asOf ?? DateOnly.MaxValue, Judged.Recorded.AddDays(1)), Judged.Rules).Statuses)
        .Select(s => $"{s.Claim} {s.Basis} {s.Headline} {s.Currency} {string.Join(' ', s.Contest)} {string.Join(' ', s.Voices.SelectMany(v => v.Bearings).Select(b => b.Statement))} | {string.Join('/', s.Why.Select(w => w.Sentence))}"), StringComparer.Ordinal);
}

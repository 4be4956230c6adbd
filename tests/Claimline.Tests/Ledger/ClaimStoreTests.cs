using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;
using Claimline.Ledger.Store;
using CsCheck;

namespace Claimline.Tests.Ledger;

/// <summary>The ledger's claims are a function of what it holds: whatever the order, and however many documents came at once.</summary>
public sealed class ClaimStoreTests
{
    private static readonly string[] Places = ["Bilohorivka", "Nadiya", "all of Luhansk Oblast", "Lysychansk"];

    private static readonly Gen<string> Sentence = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3].Select(i => Places[i]), Gen.Int[1, 14], (form, place, day) => form switch
    {
        0 => $"Russian Defense Minister Sergei Shoigu claimed on May {day} that Russian forces seized {place}.",
        1 => $"Luhansk People's Republic (LNR) Head Leonid Pasechnik claimed that Russian forces seized {place}. Russian milbloggers denied this claim.",
        2 => $"The Ukrainian General Staff reported that Ukrainian forces withdrew from {place}.",
        3 => $"Geolocated footage published on May {day} shows that Ukrainian forces hold {place}.",
        4 => $"Geolocated footage published on May {day} shows that Russian forces seized {place}.",
        5 => $"The Ukrainian General Staff reported that Ukrainian forces recaptured {place}.",
        _ => $"Ukrainian drones struck an ammunition depot in Bryansk on May {day}. Geolocated footage shows a drone striking the depot.",
    });

    private static readonly Gen<SourceText[]> Documents = Gen.Select(Sentence.Array[1, 5], Gen.Int[1, 14], (sentences, day) => LedgerFile.Document(string.Join(' ', sentences)) with { Date = new DateOnly(2025, 5, day), Theatre = "ukraine" })
        .Array[1, 4].Select(all => all.DistinctBy(d => d.Sha256).ToArray());

    [Fact]
    public async Task Documents_in_any_order_give_the_same_claims_and_statuses() => await Gen.Select(Documents, Gen.Int).SampleAsync(async (documents, seed) =>
    {
        var shuffled = documents.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(await ClaimsOfAsync(documents), await ClaimsOfAsync(shuffled));
    }, iter: 15, threads: 1);

    [Fact]
    public async Task What_documents_change_one_by_one_is_what_the_whole_log_gives() => await Documents.SampleAsync(async documents =>
    {
        using var file = new LedgerFile();
        foreach (var document in documents) await file.AddAsync(document);
        Assert.Empty(await file.VerifyAsync());
    }, iter: 15, threads: 1);

    private static readonly string[] Grounds = ["all of Luhansk Oblast", "Bilohorivka, Luhansk Oblast", "Nadiya, Luhansk Oblast", "Lysychansk", "all of Luhansk Oblast", "the outskirts of Lysychansk"];

    private static readonly Gen<SourceText[]> YearsOfStates = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 400], Gen.Int[0, 30]).Array[15, 40].Select(all => all.Select(a =>
    {
        var day = new DateOnly(2024, 6, 1).AddDays(a.Item3);
        var told = day.AddDays(-a.Item4).ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var ground = Grounds[a.Item2];
        return LedgerFile.Document(a.Item1 switch
        {
            0 => $"Russian Defense Minister Andrei Belousov claimed that Russian forces seized {ground} on {told}.",
            1 => $"A Ukrainian brigade reported that Ukrainian forces hold {ground}.",
            2 => $"The Ukrainian General Staff stated that Russian forces seized {ground}.",
            3 => $"Geolocated footage published on {told} shows that Ukrainian forces hold {ground}.[1]\n\n[1] https://t dot me/four/{a.Item3}",
            4 => $"Geolocated footage published on {told} shows that Russian forces seized {ground}.[1]\n\n[1] https://t dot me/five/{a.Item3}",
            5 => $"The Ukrainian General Staff reported that Ukrainian forces recaptured {ground} on {told}.",
            _ => $"Leonid Pasechnik claimed that Russian forces seized {ground}. Russian milbloggers denied this claim.",
        }) with { Date = day, Theatre = "ukraine" };
    }).DistinctBy(d => d.Sha256).ToArray());

    private static readonly string[] Plans = ["to attack Kharkiv City from the north", "to attack Kharkiv City from the northeast", "to attack Kharkiv City", "to attack Kharkiv from the north soon"];

    private static readonly Gen<SourceText[]> YearsOfTwoBlocks = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 400], Gen.Int[0, 9]).Array[20, 45].Select(all => all.Select(a =>
    {
        var day = new DateOnly(2024, 6, 1).AddDays(a.Item3);
        var told = day.AddDays(-a.Item4).ToString("MMMM d", System.Globalization.CultureInfo.InvariantCulture);
        return LedgerFile.Document(a.Item1 switch
        {
            0 => $"A Russian milblogger claimed that Russian forces intend {Plans[a.Item2]}.[1]\n\n[1] https://t dot me/one{a.Item4}/{a.Item2}",
            1 => $"Ukrainian intelligence reported that Russian forces intend {Plans[a.Item2]}.",
            2 => $"Geolocated footage published on {told} shows that Ukrainian drones struck an ammunition depot in Bryansk on {told}.[1]\n\n[1] https://t dot me/two/{a.Item3}",
            3 => $"The Russian Ministry of Defense claimed on {told} that Ukrainian drones struck {(a.Item2 > 1 ? "a depot" : "an ammunition depot")} in Bryansk.",
            _ => $"Footage published on {told} shows that Ukrainian drones struck a depot in Bryansk between {told} and {day.ToString("MMMM d", System.Globalization.CultureInfo.InvariantCulture)}.[1]\n\n[1] https://t dot me/three/{a.Item3}",
        }) with { Date = day, Theatre = "ukraine" };
    }).DistinctBy(d => d.Sha256).ToArray());

    [Fact]
    [Trait("speed", "slow")]
    public async Task What_documents_and_decisions_change_within_a_block_of_many_days_is_what_the_whole_block_gives() => await Gen.Select(Gen.OneOf(YearsOfTwoBlocks, YearsOfStates), Gen.Int).SampleAsync(async (documents, seed) =>
    {
        using var file = new LedgerFile();
        var random = new Random(seed);
        random.Shuffle(documents);
        foreach (var document in documents)
        {
            await file.AddAsync(document);
            if (random.Next(4) > 0) continue;
            await using var ledger = await file.OpenAsync();
            if (new EvidenceQuery { Limit = 100 }.Run(ledger) is { Count: > 0 } pieces)
                await ledger.DecideAsync(new EvidenceRuling(pieces[random.Next(pieces.Count)].Id, random.Next(3) > 0 ? EvidenceState.Discredited : EvidenceState.Checked, "an editor", "a test"), TestContext.Current.CancellationToken);
        }
        Assert.Empty(await file.VerifyAsync());
    }, iter: 40, threads: 1);

    [Fact]
    public async Task Claims_derived_by_other_rules_are_derived_again_before_anything_is_written()
    {
        using var file = new LedgerFile();
        await file.AddAsync(LedgerFile.Document(LedgerFile.Report));
        var claims = file.Number("SELECT count(*) FROM claim");
        file.Tamper("UPDATE rules SET hash = 'of another version'; DELETE FROM claim");
        await using (await file.OpenAsync())
        {
        }
        Assert.Equal(claims, file.Number("SELECT count(*) FROM claim"));
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task A_redacted_document_takes_its_claims_along()
    {
        using var file = new LedgerFile();
        var document = LedgerFile.Document(LedgerFile.Report);
        await file.AddAsync(document);
        Assert.NotEqual(0, file.Number("SELECT count(*) FROM claim"));
        await using (var ledger = await file.OpenAsync())
            await ledger.RedactAsync(new Claimline.Ledger.Redaction(document.Sha256, [], "an editor", "a test"), LedgerFile.Analyst.Read, TestContext.Current.CancellationToken);
        Assert.Equal(0, file.Number("SELECT (SELECT count(*) FROM claim) + (SELECT count(*) FROM claim_voice) + (SELECT count(*) FROM claim_place) + (SELECT count(*) FROM claim_alias) + (SELECT count(*) FROM bearing) + (SELECT count(*) FROM speaker)"));
        Assert.Empty(await file.VerifyAsync());
    }

    private static async Task<List<string>> ClaimsOfAsync(SourceText[] documents)
    {
        using var file = new LedgerFile();
        foreach (var document in documents) await file.AddAsync(document);
        using var database = Database.Open(file.Path, write: false);
        return [.. database.Query("SELECT * FROM claim ORDER BY id", static r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(r.GetValue)))
            .Concat(database.Query("SELECT alias || ' ' || claim FROM claim_alias ORDER BY 1", static r => r.GetString(0)))];
    }
}

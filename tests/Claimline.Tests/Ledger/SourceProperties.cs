using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Claimline.Ledger.Sources;
using Claimline.Ledger.Store;
using CsCheck;

namespace Claimline.Tests.Ledger;

/// <summary>What holds of decisions on sources whatever they are: they depend on no order but their own, and what is taken back was never there.</summary>
public sealed class SourceProperties
{
    private static readonly string[] Tables = ["claim", "claim_alias", "source", "source_alias", "source_decided"];
    private static readonly string[] Places = ["Bilohorivka", "Nadiya", "Lysychansk"];

    // One that no text names is among them.
    private static readonly string[] Keys = ["@front_channel", "@other_channel", "rybar", "sergei-shoigu", "nobody-yet"];

    private static readonly SourceFact[] Facts =
    [
        new(SourceField.Party, "none"), new(SourceField.Party, "ukraine"), new(SourceField.Party, "unknown"), new(SourceField.SpeaksFor, "official"), new(SourceField.SpeaksFor, "independent"),
        new(SourceField.Kind, "investigation"), new(SourceField.Origin, "rybar"), new(SourceField.Handle, "@other_channel"), new(SourceField.Name, "Another Name"),
    ];

    private static readonly Gen<string> Sentence = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2].Select(i => Places[i]), (form, place) => form switch
    {
        0 => $"One Russian milblogger claimed that Russian forces seized {place}.[1]",
        1 => $"One milblogger claimed that Russian forces seized {place}.[2]",
        2 => $"Rybar claimed that Russian forces seized {place}, citing Sergei Shoigu.",
        3 => $"Russian Defense Minister Sergei Shoigu claimed that Russian forces seized {place}. One Russian milblogger denied this claim.[3]",
        _ => $"The Ukrainian General Staff reported that Ukrainian forces recaptured {place}.",
    });

    private const string Notes = "\n\n[1] https://t.me/front_channel/1\n[2] https://t.me/other_channel/1\n[3] https://t.me/front_channel/1; https://t.me/other_channel/2\n";

    private static readonly Gen<SourceText> Document = Gen.Select(Sentence.Array[1, 4], Gen.Int[1, 14], (sentences, day) =>
        LedgerFile.Document(string.Join(' ', sentences) + Notes) with { Date = new DateOnly(2025, 5, day), Theatre = "ukraine" });

    // One to be taken back is named by its place among the decisions.
    private static readonly Gen<SourceRuling> Ruling = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4].Select(i => Keys[i]), Gen.Int[0, 4].Select(i => Keys[i]), Gen.Int[0, 8].Select(i => Facts[i]), Gen.Int[0, 3], (form, one, other, fact, number) => form switch
    {
        0 => new SourceRuling.Merged(one, other),
        1 => new SourceRuling.Alias(one, other),
        2 => new SourceRuling.Undone(number),
        3 => (SourceRuling)new SourceRuling.Told(one, [fact], new DateOnly(2025, 5, 7), null),
        4 => new SourceRuling.Told(one, [new(SourceField.Kind, "outlet"), fact], null, null, IsNew: true),
        _ => new SourceRuling.Told(one, [fact], null, null),
    });

    private static readonly Gen<(SourceText[] Documents, SourceRuling[] Rulings)> Both = Gen.Select(Document.Array[1, 4].Select(all => all.DistinctBy(d => d.Sha256).ToArray()), Ruling.Array[1, 4]);

    [Fact]
    public async Task Documents_and_decisions_in_any_order_that_keeps_that_of_the_decisions_give_the_same() => await Gen.Select(Both, Gen.Int).SampleAsync(async (both, seed) =>
    {
        var (first, mixed) = (new LedgerFile(), new LedgerFile());
        using (first)
        using (mixed)
        {
            foreach (var document in both.Documents) await first.AddAsync(document);
            await DecideAsync(first, both.Rulings, []);
            var (documents, rulings, numbers, random) = (new Queue<SourceText>(both.Documents.Reverse()), new Queue<SourceRuling>(both.Rulings), new List<long>(), new Random(seed));
            while (documents.Count + rulings.Count > 0)
            {
                if (rulings.Count == 0 || (documents.Count > 0 && random.Next(2) == 0)) await mixed.AddAsync(documents.Dequeue());
                else await DecideAsync(mixed, [rulings.Dequeue()], numbers);
            }
            Assert.Equal(Rows(first), Rows(mixed));
            Assert.Empty(await mixed.VerifyAsync());
        }
    }, iter: 40, threads: 1);

    [Fact]
    public async Task Decisions_that_are_taken_back_leave_the_claims_and_sources_from_before() => await Both.SampleAsync(async both =>
    {
        using var file = new LedgerFile();
        foreach (var document in both.Documents) await file.AddAsync(document);
        var before = Rows(file);
        var numbers = new List<long>();
        await DecideAsync(file, both.Rulings, numbers);
        // From the last on: one that took another back gives it again.
        foreach (var number in numbers.AsEnumerable().Reverse().ToList()) await DecideAsync(file, [new SourceRuling.Undone(numbers.IndexOf(number))], numbers);
        Assert.Equal(before, Rows(file));
        Assert.Empty(await file.VerifyAsync());
    }, iter: 40, threads: 1);

    /// <summary>Records decisions as they are kept, whether or not the ledger knows whom they name.</summary>
    private static async Task DecideAsync(LedgerFile file, IEnumerable<SourceRuling> rulings, List<long> numbers)
    {
        await using var ledger = await file.OpenAsync();
        foreach (var given in rulings)
        {
            using var transaction = ledger.Write(TestContext.Current.CancellationToken);
            var ruling = given is SourceRuling.Undone(var place) ? new SourceRuling.Undone(place < numbers.Count ? numbers[(int)place] : -1) : given;
            var decision = new KeptDecision("an editor", "a test") { Source = ruling };
            var entry = transaction.Log.Append(EntryKind.Decision, decision.ToContent());
            transaction.Derived.Decision(entry.Number, entry.Recorded, decision);
            transaction.Commit();
            numbers.Add(entry.Number);
        }
    }

    private static List<string> Rows(LedgerFile file)
    {
        using var database = Database.Open(file.Path, write: false);
        return [.. Tables.SelectMany(table =>
            database.Query($"SELECT * FROM {table} ORDER BY 1, 2", r => $"{table}|{string.Join('|', Enumerable.Range(0, r.FieldCount).Select(r.GetValue))}"))];
    }
}

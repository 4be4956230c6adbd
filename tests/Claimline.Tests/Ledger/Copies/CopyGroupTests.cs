using System.Security.Cryptography;
using System.Text;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Ledger.Store;
using CsCheck;

namespace Claimline.Tests.Ledger.Copies;

/// <summary>Near copies are one origin, whatever order they come in.</summary>
public sealed class CopyGroupTests
{
    private const string Words = "Russian forces seized Kupyansk this morning after the last of the defenders had left the northern quarter of the town across the river";

    private static readonly string[] Bases =
    [
        Words,
        "Russian forces seized Bilohorivka, and a column of some twelve vehicles was seen on the road that leads west to the old railway station",
        "Ukrainian forces recaptured Kupyansk, as residents who had stayed in their cellars for weeks told us over the telephone late last night",
    ];

    // As posts are passed on: whole, with a line of the channel's own, with a word or a number changed, cut short.
    private static readonly Gen<SourceText> Document = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 2000], (which, form, channel, minute) =>
    {
        var text = Bases[which];
        return Post($"@channel{channel}", form switch { 0 => text, 1 => $"{text}. Follow @channel{channel} for more", 2 => text.Replace("the", "that", StringComparison.Ordinal), 3 => text[..(text.Length * 4 / 5)], _ => $"As we wrote before: {text}. {Bases[(which + 1) % 3]}" }, minute);
    });

    [Fact]
    public async Task Documents_in_any_order_give_the_same_groups_and_claims_and_what_goes_was_never_there() => await Gen.Select(Document.Array[2, 7].Select(all => all.DistinctBy(d => d.Text + d.Imprint!.Post!.Channel).ToArray()), Gen.Int).SampleAsync(async (documents, seed) =>
    {
        var (first, mixed) = (new LedgerFile(), new LedgerFile());
        using (first)
        using (mixed)
        {
            foreach (var document in documents) await first.AddAsync(document);
            var shuffled = documents.ToArray();
            new Random(seed).Shuffle(shuffled);
            var extra = Post("@extra", $"{Bases[0]}. {Bases[1]}", 7);
            await mixed.AddAsync(shuffled[0]);
            await mixed.AddAsync(extra);
            foreach (var document in shuffled.Skip(1)) await mixed.AddAsync(document);
            await using (var ledger = await mixed.OpenAsync()) await ledger.RedactAsync(new Redaction(extra.Sha256, [], "me", "test"), static _ => throw new InvalidOperationException(), TestContext.Current.CancellationToken);
            Assert.Equal(Rows(first), Rows(mixed));
            Assert.Empty(await mixed.VerifyAsync());
        }
    }, iter: 30, threads: 1);

    [Fact]
    public async Task A_repost_adds_no_second_voice_and_a_report_in_other_words_does()
    {
        using var file = new LedgerFile();
        await file.AddAsync(Post("@frontnotes", Words, 10));
        await file.AddAsync(Post("@riversidewatch", $"{Words}. Follow @riversidewatch", 20));
        Assert.Equal(1, file.Number("SELECT voices FROM claim WHERE kind LIKE 'control%' ORDER BY voices DESC LIMIT 1"));
        await file.AddAsync(Post("@northernpost", "Russian forces seized Kupyansk.", 30));
        Assert.Equal(2, file.Number("SELECT voices FROM claim WHERE kind LIKE 'control%' ORDER BY voices DESC LIMIT 1"));
    }

    [Fact]
    public async Task The_earliest_is_first_and_what_a_copy_changed_is_told()
    {
        using var file = new LedgerFile();
        await file.AddAsync(Post("@riversidewatch", Bases[1].Replace("twelve", "twenty", StringComparison.Ordinal), 20));
        await file.AddAsync(Post("@frontnotes", Bases[1], 10));
        await file.AddAsync(Post("@northernpost", Bases[2], 5));
        await using var ledger = await ClaimLedger.OpenForReadingAsync(file.Path, TestContext.Current.CancellationToken);
        var group = Assert.Single(new CopyQuery().Run(ledger));
        Assert.Equal(["frontnotes", "riversidewatch"], group.Copies.Select(static c => c.Publisher?.TrimStart('@')));
        Assert.Equal(("number", "twelve", "twenty"), group.Copies[1].Changes.Select(static c => (c.What, c.Was, c.Is)).Single());
        Assert.Equal(group.Copies[0].Document, Assert.Single(new CopyQuery { Document = group.Copies[1].Document }.Run(ledger)).Copies[0].Document);
    }

    [Fact]
    public async Task Short_words_that_are_alike_by_chance_are_no_copies()
    {
        using var file = new LedgerFile();
        await file.AddAsync(Post("@frontnotes", "Russian forces seized Kupyansk.", 10));
        await file.AddAsync(Post("@riversidewatch", "Russian forces seized Kupyansk.", 20));
        Assert.Equal(0, file.Number("SELECT count(*) FROM copy"));
        Assert.Equal(2, file.Number("SELECT voices FROM claim WHERE kind LIKE 'control%' ORDER BY voices DESC LIMIT 1"));
    }

    private static SourceText Post(string channel, string text, int minute)
    {
        var bytes = Encoding.UTF8.GetBytes($"{channel} {text}");
        return LedgerFile.Document(text, name: $"{channel}.json") with
        {
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Date = null,
            Theatre = "ukraine",
            Imprint = new Imprint { Publisher = channel, Published = new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute), Post = new Post { Channel = channel, Id = $"{text.Length}-{minute}" } },
        };
    }

    private static List<string> Rows(LedgerFile file)
    {
        using var database = Database.Open(file.Path, write: false);
        return
        [
            .. database.Query("SELECT sha256, origin FROM copy JOIN document ON document.entry = copy.document ORDER BY 1", static r => $"{r.GetString(0)} {r.GetString(1)}"),
            .. database.Query("SELECT id, headline, basis, voices, against FROM claim ORDER BY 1", static r => $"{r.GetString(0)} {r.GetString(1)} {r.GetString(2)} {r.GetInt64(3)} {r.GetInt64(4)}"),
        ];
    }
}

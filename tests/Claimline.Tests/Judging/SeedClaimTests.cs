using System.Text.Json;
using Claimline.Language;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;

namespace Claimline.Tests.Judging;

/// <summary>The seed alone gives the claims that were worked out for it by hand.</summary>
public sealed class SeedClaimTests
{
    private static readonly Dictionary<string, Contest> Contests = new(StringComparer.Ordinal)
    {
        ["denied"] = Contest.Denied, ["denied-own-side"] = Contest.DeniedOwnSide, ["contradicted"] = Contest.Contradicted, ["contrary-evidence"] = Contest.ContraryEvidence,
    };

    [Fact]
    public void Every_claim_has_the_voices_the_denials_and_the_answers_worked_out_by_hand()
    {
        var seed = new Labelled();
        var wrong = new List<string>();
        foreach (var expected in seed.Claims.EnumerateArray())
        {
            var name = expected.GetProperty("name").GetString()!;
            var voices = seed.Statements(expected, "voices");
            // Sentences of the publisher that the labels give by range: the reading makes no statement of two of them.
            if (voices.Count == 0) continue;
            var claims = voices.SelectMany(s => seed.Judged.Set.ClaimsOf(seed.Key(s))).DistinctBy(c => c.Claim.Id).ToList();
            if (claims is not [var (block, claim)])
            {
                wrong.Add($"{name}: its voices stand in {claims.Count} claims");
                continue;
            }
            var status = Judged.StatusOf(block, claim);
            void Same(string what, object? wanted, object? found)
            {
                if (!Equals(wanted, found)) wrong.Add($"{name}: {what} is {found}, not {wanted}");
            }
            var supporters = seed.Statements(expected, "supported_by");
            Same("voices", Ids(voices.Concat(supporters)), Ids(claim.With(BearingRole.Asserts).Select(b => seed.Reading.Statements.Single(s => s.Id == b.Statement.Id))));
            Same("denials", Ids(seed.Statements(expected, "denied_by")), Ids(status.Deniers.SelectMany(v => v.Bearings).Select(b => seed.Reading.Statements.Single(s => s.Id == b.Statement.Id))));
            Same("contradictions", Ids(seed.Statements(expected, "contradicted_by")), Ids(status.Contradictors.SelectMany(v => v.Bearings).Select(b => seed.Reading.Statements.Single(s => s.Id == b.Statement.Id))));
            Same("basis", expected.GetProperty("basis").GetString(), status.Basis.ToString().ToLowerInvariant());
            Same("headline", expected.GetProperty("headline").GetString(), status.Headline.ToString().ToLowerInvariant());
            Same("contest", string.Join(' ', expected.GetProperty("contest").EnumerateArray().Select(c => c.GetString()).Where(c => c != "none").Select(c => Contests[c!]).Order()), string.Join(' ', status.Contest));
            var whole = expected.GetProperty("part_of").GetString() is { } partOf ? seed.Claims.EnumerateArray().Single(c => c.GetProperty("name").GetString() == partOf) : default;
            var wholeId = whole.ValueKind is JsonValueKind.Undefined ? null : seed.Judged.Set.ClaimsOf(seed.Key(seed.Statements(whole, "voices")[0])).Single().Claim.Id;
            Same("the whole", wholeId, seed.Judged.Set.WholesOf(claim).Select(c => c.Id).SingleOrDefault());
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void All_of_the_division_was_claimed_before_and_lost_in_between()
    {
        var seed = new Labelled();
        var (block, claim) = seed.Judged.Set.ClaimsOf(seed.Key(seed.ById["s3"])).Single();
        var earlier = Assert.Single(claim.Earlier);
        Assert.Equal(new DateOnly(2022, 7, 3), earlier.Day);
        Assert.NotEmpty(earlier.Between);
        Assert.Equal(Currency.Ended, Judged.StatusOf(block, block[earlier.Id]!).Currency);
        Assert.Equal(Currency.Current, Judged.StatusOf(block, claim).Currency);
    }

    [Fact]
    public void The_strike_is_shown_and_conceded_in_part()
    {
        var seed = new Labelled();
        var (block, claim) = seed.Judged.Set.ClaimsOf(seed.Key(seed.ById["s30"])).Single();
        var facets = Judged.StatusOf(block, claim).Facets;
        Basis Of(string what, string value) => Assert.Single(facets, f => f.What == what && f.Value.Contains(value, StringComparison.Ordinal)).Basis;
        Assert.Equal(Basis.Shown, Of("act", "strike"));
        Assert.Equal(Basis.Conceded, Of("object", "enterprise"));
        Assert.Equal(Basis.Conceded, Of("actor", "ukrainian drones"));
        Assert.Equal(Basis.Claimed, Of("actor", "sbu"));
        Assert.Equal(Basis.Shown, Of("effect", "explosion"));
        Assert.Equal(Basis.Conceded, Of("effect", "fire"));
    }

    private static string Ids(IEnumerable<Statement> statements) => string.Join(' ', statements.Select(s => s.Id).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The seed as read, with the hand labels that name its statements.</summary>
    private sealed class Labelled
    {
        public Labelled()
        {
            Reading = Judged.Seed();
            Judged = Judged.Of(Reading);
            Claims = Parse("claims.json");
            foreach (var label in Parse("labels.json").GetProperty("statements").EnumerateArray())
            {
                if (Find(Span(label.GetProperty("content")), label.TryGetProperty("cue", out var cue) && cue.ValueKind is JsonValueKind.Object ? Span(cue) : null) is { } statement)
                    ById[label.GetProperty("id").GetString()!] = statement;
            }
        }

        public Reading Reading { get; }

        public Judged Judged { get; }

        public JsonElement Claims { get; }

        public Dictionary<string, Statement> ById { get; } = new(StringComparer.Ordinal);

        public StatementKey Key(Statement statement) => new(Reading.Document.Sha256, statement.Id);

        /// <summary>The statements that a list of the labels names; ranges where the reading has none are left out.</summary>
        public List<Statement> Statements(JsonElement claim, string list) =>
            [.. claim.GetProperty(list).EnumerateArray().Where(v => v.ValueKind is JsonValueKind.String).Select(v => ById[v.GetString()!])];

        private Statement? Find(TextSpan content, TextSpan? cue) => Reading.Statements.Where(s => s.Content.Overlaps(content) && (cue is null ? s.Cue is null : s.Cue is { } own && own.Overlaps(cue.Value))).FirstOrDefault();

        private static TextSpan Span(JsonElement range) => new(range.GetProperty("start").GetInt32(), range.GetProperty("end").GetInt32());

        private static JsonElement Parse(string name)
        {
            using var document = JsonDocument.Parse(File.ReadAllText(ProjectFolder.Shared("seed", name)));
            return document.RootElement.Clone();
        }
    }
}

using Claimline.Intake;
using Claimline.Intake.Posts;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;

namespace Claimline.Tests.Judging;

/// <summary>Documents read, linked and judged together in memory, as a ledger would.</summary>
internal sealed class Judged
{
    private static readonly DataFiles Files = DataFiles.Embedded();
    private static readonly Analyst Analyst = new(LanguageData.Load(Files));
    private static readonly Dictionary<string, Reading> Cache = new(StringComparer.Ordinal);

    private Judged(IReadOnlyList<Reading> readings, IReadOnlyList<Bearing> bearings)
    {
        (Readings, Bearings) = (readings, bearings);
        Set = ClaimSet.Of(bearings, Rules.Linking);
    }

    public static StatusRules Rules { get; } = StatusRules.Load(Files);

    /// <summary>The instant at which all is recorded where a test gives none.</summary>
    public static DateTimeOffset Recorded { get; } = DateTimeOffset.UnixEpoch;

    public IReadOnlyList<Reading> Readings { get; }

    public IReadOnlyList<Bearing> Bearings { get; }

    public ClaimSet Set { get; }

    public static Judged Of(params IEnumerable<Reading> readings)
    {
        var reader = new BearingReader(Rules.Linking);
        var all = readings.ToList();
        return new Judged(all, [.. all.SelectMany(r => reader.Read(r, Recorded))]);
    }

    public static Judged OfBearings(IEnumerable<Bearing> bearings) => new([], [.. bearings]);

    /// <summary>A text of our own, published on a day.</summary>
    public static Reading Text(string text, string published = "2025-07-01") =>
        Analyst.Read(new SourceText { Text = text, Sha256 = HashOf(text + published), Date = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), Theatre = "ukraine" });

    /// <summary>A report of the corpus by its date; the calling test is skipped where the corpus is absent.</summary>
    public static Reading Report(string date) => File($"corpus/assessments/{date}.txt");

    public static Reading Seed() => File("seed/assessment-2025-07-01.txt");

    /// <summary>How the claim stands in which a statement of a reading is heard in a role.</summary>
    public Status StatusOf(Reading reading, Statement statement, BearingRole role = BearingRole.Asserts, DateOnly? asOf = null)
    {
        var (block, claim) = Set.ClaimsOf(new StatementKey(reading.Document.Sha256, statement.Id), role).First();
        return StatusOf(block, claim, asOf);
    }

    public static Status StatusOf(ClaimBlock block, Claim claim, DateOnly? asOf = null, params IReadOnlyList<EvidenceDecision> decisions) =>
        Status.Of(block, claim, new JudgingInput(asOf ?? DateOnly.MaxValue, Recorded.AddDays(1)) { Evidence = decisions }, Rules)!;

    private static Reading File(string path)
    {
        var full = ProjectFolder.Shared(path.Split('/'));
        lock (Cache)
        {
            if (Cache.TryGetValue(path, out var cached)) return cached;
            var opened = Assert.IsType<DocumentResult.Opened>(DocumentReader.ReadAsync(full, PostColumns.Default, TestContext.Current.CancellationToken).ToBlockingEnumerable().Single());
            return Cache[path] = Analyst.Read(opened.Source);
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}

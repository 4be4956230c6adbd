using System.Diagnostics;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Bench;

/// <summary>A ledger of a million statements: how long lists, pages and one more report take.</summary>
internal static class LedgerScale
{
    private const int Asked = 300;

    /// <param name="path">A ledger made by an earlier run is used again.</param>
    public static async Task RunAsync(string path, int statements)
    {
        var reports = new GeneratedReports(1);
        var analyst = BenchTexts.NewAnalyst();
        if (!File.Exists(path))
        {
            var watch = Stopwatch.StartNew();
            await using var ledger = await ClaimLedger.OpenAsync(path, TimeProvider.System, default);
            var (written, added) = (0, 0);
            var documents = reports.Take(statements / GeneratedReports.StatementsEach).Chunk(64).ToAsyncEnumerable().SelectMany(chunk => chunk.AsParallel().AsOrdered().Select(d => PreparedDocument.Of(d, analyst.Read(d))).ToAsyncEnumerable());
            await foreach (var receipt in ledger.RecordAsync(documents, default))
            {
                written += receipt.NewStatements;
                if (++added % 500 == 0) Console.WriteLine($"  {written:N0} statements after {watch.Elapsed.TotalSeconds:0} s, {new FileInfo(path).Length / 1e6:N0} MB");
            }
        }
        await ReadAsync(path);
        await AddAsync(path, reports, analyst);
        Console.WriteLine($"memory of this process at most: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    private static async Task ReadAsync(string path)
    {
        await using var ledger = await ClaimLedger.OpenForReadingAsync(path, default);
        var told = new PlaceQuery { Limit = 500 }.Run(ledger);
        var random = new Random(3);
        var ids = new List<string>();
        for (var page = new ClaimQuery { Until = RandomDay(random), Limit = 500 }; ids.Count < 3000; page = page with { Until = RandomDay(random) }) ids.AddRange(page.Run(ledger).Claims.Select(c => c.Id));

        Console.WriteLine();
        Console.WriteLine($"{"milliseconds",-44} {"median",9} {"95th",9} {"99th",9} {"95th to 50",11}");
        Time("claims", () => new ClaimQuery().Run(ledger));
        Time("claims, any day", () => new ClaimQuery { Until = RandomDay(random) }.Run(ledger));
        Time("claims of a place", () => new ClaimQuery { Place = AnyPlace() }.Run(ledger));
        Time("claims of a region and kind", () => new ClaimQuery { Region = "Donetsk Oblast", Kind = Any("control.gained", "combat.attack", "strike", "effect.casualties") }.Run(ledger));
        Time("claims of a kind", () => new ClaimQuery { Kind = Any("control", "combat.attack", "strike", "person.captured", "talks.held") }.Run(ledger));
        Time("claims near a point", () => new ClaimQuery { Near = (47 + (3 * random.NextDouble()), 35 + (4 * random.NextDouble()), 20) }.Run(ledger));
        Time("claims of a party", () => new ClaimQuery { Party = Any("russia", "ukraine") }.Run(ledger));
        Time("claims of a headline", () => new ClaimQuery { Headline = Any("confirmed", "disputed", "corroborated", "refuted", "claimed") }.Run(ledger));
        Time("claims contested", () => new ClaimQuery { Contest = Any("denied", "contradicted", "contrary evidence") }.Run(ledger));
        Time("claims with words", () => new ClaimQuery { Text = Any("refinery", "convoy reserve", "milblogger", "harvest") }.Run(ledger));
        Time("claims by a source", () => new ClaimQuery { Source = Any("Vladimir Putin", "Ukrainian General Staff", "Russian Ministry of Defense") }.Run(ledger));
        Time("claim", () => ClaimPage.Of(ledger, ids[random.Next(ids.Count)], default));
        Time("statements", () => new StatementQuery().Run(ledger));
        Time("statements near a point", () => new StatementQuery { Near = (47 + (3 * random.NextDouble()), 35 + (4 * random.NextDouble()), 20) }.Run(ledger));
        Time("statements of a kind", () => new StatementQuery { Type = Any("control.gained", "person.captured", "strike") }.Run(ledger));
        Time("search", () => new SearchQuery { Words = Any("refinery", "convoy reserve", "milblogger", "harvest", "forces") }.Run(ledger));
        Time("search, best first", () => new SearchQuery { Words = Any("refinery", "convoy reserve", "harvest"), BestFirst = true }.Run(ledger));
        Time("sources", () => new SourceQuery().Run(ledger));
        Time("evidence", () => new EvidenceQuery().Run(ledger));
        Time("evidence of a place", () => new EvidenceQuery { Place = AnyPlace() }.Run(ledger));
        Time("places", () => new PlaceQuery().Run(ledger));
        Time("places of a region", () => new PlaceQuery { Region = "Donetsk Oblast" }.Run(ledger));
        Time("place", () => PlacePage.Of(ledger, AnyPlace(), default, 5));
        Time("timeline", () => new TimelineQuery().Run(ledger));
        Time("timeline of a place", () => new TimelineQuery { Claims = new ClaimQuery { Place = AnyPlace() } }.Run(ledger));
        Time("timeline of a claim", () => new TimelineQuery { Claim = ids[random.Next(ids.Count)] }.Run(ledger));

        string AnyPlace() => told[random.Next(told.Count)].Id;
        string Any(params string[] values) => values[random.Next(values.Length)];
    }

    private static async Task AddAsync(string path, GeneratedReports reports, Analyst analyst)
    {
        await using var ledger = await ClaimLedger.OpenAsync(path, TimeProvider.System, default);
        // Of the last day that it holds, as a desk adds them.
        var day = new ClaimQuery { Limit = 1 }.Run(ledger).Claims[0].Last;
        var edition = Environment.TickCount;
        Time("a report more, read and recorded", () =>
        {
            var report = reports.Report(day, edition++);
            ledger.RecordAsync(report, analyst.Read(report), default).GetAwaiter().GetResult();
        }, 20);
    }

    private static DateOnly RandomDay(Random random) => new DateOnly(2022, 3, 1).AddDays(random.Next(1300));

    private static void Time(string what, Action ask, int times = Asked)
    {
        ask();
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            ask();
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            // A query far beyond what is asked need not be asked so often.
            if (i >= 20 && taken.Take(i).Sum() > 20_000) Array.Resize(ref taken, i + 1);
            if (i + 1 >= taken.Length) break;
        }
        Array.Sort(taken);
        double At(double share) => taken[Math.Min(taken.Length - 1, (int)(share * taken.Length))];
        Console.WriteLine($"{what,-44} {At(0.5),9:0.0} {At(0.95),9:0.0} {At(0.99),9:0.0} {At(0.95) / 50,10:0.00}x");
    }
}

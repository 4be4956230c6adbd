using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using Claimline.Intake;
using Claimline.Intake.Posts;
using UglyToad.PdfPig;

namespace Claimline.Bench;

/// <summary>How fast files become text, each beside what its parser alone does with the same bytes in the same run.</summary>
internal static class IntakeRates
{
    private const int Posts = 300_000, Rounds = 5;

    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(1);

    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine("files a second, best of rounds          ours     parser      ratio");
        foreach (var path in Files("html", "*.html").Concat(Files(Path.Combine("tests", "Claimline.Tests", "Intake", "Html", "Pages"), "*.html")))
        {
            var page = File.ReadAllBytes(path);
            Compare(path, page, () => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page)).Dispose());
        }
        foreach (var path in Files(Path.Combine("tests", "Claimline.Tests", "Intake", "Files"), "*.pdf"))
        {
            var file = File.ReadAllBytes(path);
            Compare(path, file, () =>
            {
                using var document = PdfDocument.Open(file);
                foreach (var words in document.GetPages()) _ = words.GetWords().Count();
            });
        }
        var (lines, table) = MadeUp();
        Console.WriteLine($"posts a second: JSON lines {PostsASecond(lines):N0}, CSV {PostsASecond(table):N0}; memory of this process at most: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    // In turns, so that whatever else the machine does falls on both.
    private static void Compare(string path, byte[] file, Action parser)
    {
        var (ours, bare) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            ours = Math.Max(ours, Rate(() => Read(file)));
            bare = Math.Max(bare, Rate(parser));
        }
        Console.WriteLine($"{Path.GetFileName(path),-34} {ours,10:N0} {bare,10:N0} {ours / bare,10:0.00}");
    }

    private static double Rate(Action work)
    {
        var watch = Stopwatch.StartNew();
        var times = 0;
        do
        {
            work();
            times++;
        }
        while (watch.Elapsed < LongEnough);
        return times / watch.Elapsed.TotalSeconds;
    }

    private static int Read(byte[] file) => DocumentReader.ReadAsync(new MemoryStream(file), "bench", name: null, PostColumns.Default, CancellationToken.None).ToBlockingEnumerable().Count();

    private static double PostsASecond(byte[] posts)
    {
        var watch = Stopwatch.StartNew();
        return Read(posts) / watch.Elapsed.TotalSeconds;
    }

    private static (byte[] Lines, byte[] Table) MadeUp()
    {
        var (lines, table) = (new StringBuilder(), new StringBuilder("id,channel,date,text\n"));
        for (var i = 0; i < Posts; i++)
        {
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"id\": {i}, \"channel\": \"@notes\", \"date\": \"2025-07-02T10:00:00Z\", \"text\": \"The mayor said that bridge {i} was hit again in the night and that nobody was hurt.\"}}\n");
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},@notes,2025-07-02T10:00:00Z,\"The mayor said that bridge {i} was hit again, and that nobody was hurt.\"\n");
        }
        return (Encoding.UTF8.GetBytes(lines.ToString()), Encoding.UTF8.GetBytes(table.ToString()));
    }

    // Of the project, or of ../shared/corpus where that is.
    private static IEnumerable<string> Files(string folder, string pattern) =>
        new[] { Path.Combine(BenchTexts.Root, folder), Path.GetFullPath(Path.Combine(BenchTexts.Root, "..", "shared", "corpus", folder)) }.Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, pattern)).Order(StringComparer.Ordinal);
}

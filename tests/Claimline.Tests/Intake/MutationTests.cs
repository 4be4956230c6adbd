using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Claimline.Intake;
using Claimline.Intake.Evidence;
using Claimline.Intake.Posts;

namespace Claimline.Tests.Intake;

/// <summary>Real files with bytes changed, cut out, doubled and cut off: each is read or refused with a code, none throws, hangs or fills the memory.</summary>
/// <remarks>By hand: CLAIMLINE_MUTATIONS=60min goes on for so long, CLAIMLINE_MUTATED=FOLDER takes the files of a folder as well.</remarks>
[Trait("speed", "slow")]
public sealed class MutationTests
{
    private const int Mutations = 20_000;

    // All that is allocated for one file; what is held at a time is less.
    private const long Memory = 500_000_000;

    // Of the processor's time: on a machine that is busy otherwise the clock says nothing of a reader. One that waits for ever is found by the clock.
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(5), Waits = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task No_mutation_of_a_file_crashes_hangs_or_fills_the_memory()
    {
        var files = Files();
        var until = Environment.GetEnvironmentVariable("CLAIMLINE_MUTATIONS") is { } minutes ? TimeSpan.FromMinutes(int.Parse(minutes.Replace("min", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)) : (TimeSpan?)null;
        var found = new ConcurrentBag<string>();
        var (read, slowest, most) = (0, TimeSpan.Zero, 0L);
        await Parallel.ForEachAsync(Numbers(until), TestContext.Current.CancellationToken, async (number, cancellation) =>
        {
            var random = new Random(number);
            // A page of a PDF takes as long as a hundred posts.
            var (name, bytes) = files[random.Next(20) is 0 ? 0 : 1 + random.Next(files.Count - 1)];
            var mutated = Mutate(bytes, random);
            var (time, memory, problem) = await Task.Run(() => Cost(mutated, name), cancellation).WaitAsync(Waits, cancellation).ContinueWith(static cost => cost.IsCompletedSuccessfully ? cost.Result : (Waits, 0L, cost.Exception?.InnerException?.Message), cancellation, TaskContinuationOptions.None, TaskScheduler.Default);
            if (problem is not null || time > Hangs || memory > Memory) found.Add($"mutation {number} of {name}, {Keep(mutated, number, name)}: {problem} {time.TotalSeconds:0.0} s, {memory / 1e6:0} MB");
            lock (files) (read, slowest, most) = (read + 1, time > slowest ? time : slowest, Math.Max(most, memory));
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{read:N0} mutations; the slowest {slowest.TotalSeconds:0.00} s, the largest {most / 1e6:0} MB; the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        Assert.Empty(found);
    }

    private static string Keep(byte[] mutated, int number, string name)
    {
        var path = Path.Combine(Path.GetTempPath(), $"claimline-mutation-{number}-{name}");
        File.WriteAllBytes(path, mutated);
        return path;
    }

    private static IEnumerable<int> Numbers(TimeSpan? until)
    {
        var watch = Stopwatch.StartNew();
        for (var number = 0; until is null ? number < Mutations : watch.Elapsed < until; number++) yield return number;
    }

    // Readers of what is in memory never leave their thread.
    private static (TimeSpan Time, long Memory, string? Problem) Cost(byte[] file, string name)
    {
        var (time, memory, problem) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread(), (string?)null);
        try
        {
            foreach (var result in DocumentReader.ReadAsync(new MemoryStream(file), "here", name, PostColumns.Default, CancellationToken.None).ToBlockingEnumerable())
            {
                if (result is DocumentResult.Refused refused) Assert.StartsWith("CL01", refused.Problem.Code, StringComparison.Ordinal);
                else Assert.NotEmpty(((DocumentResult.Opened)result).Source.Text);
            }
            foreach (var (_, item, refused) in EvidenceListReader.Read(file, "here")) Assert.Equal(item is null, refused?.Code.StartsWith("CL01", StringComparison.Ordinal) == true);
        }
        catch (Exception reason)
        {
            problem = reason.ToString();
        }
        // Of the whole process, so rather too much.
        return (Environment.CpuUsage.TotalTime - time, GC.GetAllocatedBytesForCurrentThread() - memory, problem);
    }

    private static List<(string Name, byte[] Bytes)> Files()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Claimline.Tests", "Intake");
        var posts = string.Concat(Enumerable.Range(0, 5).Select(i => $"{{\"id\": {i}, \"channel\": \"@notes\", \"date\": \"2025-07-0{i + 1}T10:00:00Z\", \"text\": \"The mayor \\u0022denied\\u0022 it.\"}}\n"));
        var export = $"{{\"name\": \"Notes\", \"messages\": [{{\"id\": 1, \"type\": \"message\", \"date_unixtime\": \"1751409000\", \"text\": [\"The \", {{\"type\": \"bold\", \"text\": \"mayor\"}}]}}]}}";
        return
        [
            ("report.pdf", File.ReadAllBytes(Path.Combine(folder, "Files", "report.pdf"))),
            ("report.docx", File.ReadAllBytes(Path.Combine(folder, "Files", "report.docx"))),
            ("assessment.html", File.ReadAllBytes(Path.Combine(folder, "Html", "Pages", "assessment.html"))),
            ("article.html", File.ReadAllBytes(Path.Combine(folder, "Html", "Pages", "article.html"))),
            ("posts.jsonl", Encoding.UTF8.GetBytes(posts)),
            ("result.json", Encoding.UTF8.GetBytes(export)),
            ("posts.csv", "id,channel,date,text\n1,@notes,2025-07-01,\"The mayor said \"\"no\"\"\"\n2,@notes,2025-07-02,All is well.\n"u8.ToArray()),
            ("posts.zip", Zip(("posts.jsonl", Encoding.UTF8.GetBytes(posts)), ("text.txt", "The mayor denied it."u8.ToArray()))),
            ("text.txt", "The mayor denied it. «Північний» stands."u8.ToArray()),
            ("channel.html", "<!DOCTYPE html><body class=\"widget_frame_base\"><div class=\"tgme_widget_message\" data-post=\"notes/7\"><div class=\"tgme_widget_message_text\">The <b>mayor</b> said <a href=\"https://a.example/\">no</a>.</div><time datetime=\"2025-07-02T10:00:00+00:00\"></time></div>"u8.ToArray()),
            ("messages.html", "<div class=\"page_wrap\"><div class=\"history\"><div class=\"message default\" id=\"message7\"><div class=\"body\"><div class=\"date details\" title=\"02.07.2025 14:33:21 UTC+03:00\"></div><div class=\"from_name\">Notes</div><div class=\"text\">The mayor<br>said no.</div></div></div></div></div>"u8.ToArray()),
            ("evidence.geojson", """{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [37.5, 48.5]}, "properties": {"date": "2025-07-01", "links": ["https://a.example/1"], "title": "Smoke \u2013 twice"}}]}"""u8.ToArray()),
            ("evidence.csv", "lat,lon,date,link,description\n48.5,37.5,2025-07-01,https://a.example/1,\"Smoke, \"\"twice\"\"\"\n48.6,37.6,2025-07-02,https://a.example/2,Fire\n"u8.ToArray()),
            .. Environment.GetEnvironmentVariable("CLAIMLINE_MUTATED") is { } more ? Directory.GetFiles(more).Order(StringComparer.Ordinal).Select(static f => (Path.GetFileName(f), File.ReadAllBytes(f))) : [],
        ];
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var changes = 1 + random.Next(8); changes > 0 && mutated.Count > 1; changes--)
        {
            var at = random.Next(mutated.Count);
            var length = Math.Min(1 + random.Next(64), mutated.Count - at);
            switch (random.Next(6))
            {
                case 0: mutated[at] = (byte)random.Next(256); break;
                case 1: mutated[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: mutated.RemoveRange(at, length); break;
                case 3: mutated.InsertRange(at, mutated.GetRange(random.Next(mutated.Count - length + 1), length)); break;
                case 4: mutated.InsertRange(at, Enumerable.Repeat((byte)"\0\"<[{9\xFF\n"[random.Next(8)], length)); break;
                default: if (random.Next(4) == 0) mutated.RemoveRange(at, mutated.Count - at); break;
            }
        }
        return [.. mutated];
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }
}

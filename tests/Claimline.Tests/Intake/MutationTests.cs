using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Claimline.Intake;
using Claimline.Intake.Posts;

namespace Claimline.Tests.Intake;

/// <summary>Real files with bytes changed, cut out, doubled and cut off: each is read or refused with a code, none throws or hangs.</summary>
/// <remarks>CLAIMLINE_MUTATIONS=2000000 runs more of them by hand.</remarks>
[Trait("speed", "slow")]
public sealed class MutationTests
{
    private const int Mutations = 20_000;

    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task No_mutation_of_a_file_crashes_or_hangs()
    {
        var files = Files();
        var wanted = int.TryParse(Environment.GetEnvironmentVariable("CLAIMLINE_MUTATIONS"), out var more) ? more : Mutations;
        await Parallel.ForAsync(0, wanted, TestContext.Current.CancellationToken, async (number, cancellation) =>
        {
            var random = new Random(number);
            // A page of a PDF takes as long as a hundred posts.
            var (name, bytes) = files[random.Next(20) is 0 ? 0 : 1 + random.Next(files.Count - 1)];
            var mutated = Mutate(bytes, random);
            var watch = Stopwatch.StartNew();
            try
            {
                await foreach (var result in DocumentReader.ReadAsync(new MemoryStream(mutated), "here", name, PostColumns.Default, cancellation))
                {
                    if (result is DocumentResult.Refused refused) Assert.StartsWith("CL01", refused.Problem.Code, StringComparison.Ordinal);
                    else Assert.NotEmpty(((DocumentResult.Opened)result).Source.Text);
                }
            }
            catch (Exception reason) when (reason is not (OperationCanceledException or Xunit.Sdk.XunitException))
            {
                Assert.Fail($"mutation {number} of {name}: {reason}");
            }
            Assert.True(watch.Elapsed < Hangs, $"mutation {number} of {name} took {watch.Elapsed}");
        });
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

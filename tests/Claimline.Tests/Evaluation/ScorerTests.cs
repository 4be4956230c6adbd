using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Claimline.Cli.Evaluation;

namespace Claimline.Tests.Evaluation;

public sealed class ScorerTests
{
    // How statements link is measured on pairs, not on a reading.
    private static readonly Measure[] OfReadings = [.. Enum.GetValues<Measure>().Where(m => m < Measure.LinkedBlock)];

    private const int Pairs = 400;

    // Prints one line of JSON a pair, from the labels' own scorer.
    private const string Script = """
        import json, sys
        sys.path.insert(0, sys.argv[1]); import score_reading as s
        for line in sys.stdin:
            g, p = line.split()
            print(json.dumps({n: [t.tp, t.fp, t.fn] for n, t in s.score([(g, p)]).items()}))
        """;

    [Fact]
    public void The_scorer_counts_as_the_labels_own_scorer_on_random_readings()
    {
        var tools = ProjectFolder.Shared("tools");
        var folder = Directory.CreateTempSubdirectory("claimline-scorer-").FullName;
        try
        {
            var random = new RandomReadings(seed: 20250701);
            var names = Enumerable.Range(0, Pairs).Select(i => (Labels: Path.Combine(folder, $"{i}.labels.json"), Reading: Path.Combine(folder, $"{i}.reading.json"))).ToList();
            foreach (var (labels, reading) in names)
            {
                var (gold, read) = random.Next();
                File.WriteAllText(labels, gold.ToJsonString());
                File.WriteAllText(reading, read.ToJsonString());
            }
            var theirs = Python(tools, names);
            Assert.Equal(Pairs, theirs.Count);
            var seen = new Scores();
            for (var i = 0; i < Pairs; i++)
            {
                using var labels = JsonDocument.Parse(File.ReadAllText(names[i].Labels));
                using var reading = JsonDocument.Parse(File.ReadAllText(names[i].Reading));
                var ours = Scorer.Score(LabelledText.Of(labels.RootElement), LabelledText.Of(reading.RootElement));
                foreach (var measure in OfReadings)
                {
                    // Theirs knows nothing of confidence; the next test counts it.
                    if (measure == Measure.PlacesSure) continue;
                    var expected = theirs[i][Scores.NameOf(measure)]!.AsArray().Select(n => n!.GetValue<int>()).ToArray();
                    Assert.True(new Tally(expected[0], expected[1], expected[2]) == ours[measure], $"pair {i}, {measure}: {string.Join('/', expected)} against {ours[measure]}");
                }
                seen = Scores.Sum([seen, ours]);
            }
            // The comparison is worth something only where every measure met right and wrong answers.
            Assert.All(OfReadings, m => Assert.True(seen[m].Right > 20 && seen[m].Extra + seen[m].Missed > 20, m.ToString()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("0.9", 48.0, 1, 0)]
    [InlineData("0.97", 49.0, 0, 1)]
    [InlineData("0.89", 49.0, 0, 0)]
    public void Of_places_that_are_sure_the_right_ones_are_counted(string confidence, double latitude, int right, int wrong)
    {
        using var labels = JsonDocument.Parse("""{"places":[{"start":3,"end":9,"lat":48.0,"lon":37.0,"km":10}]}""");
        using var reading = JsonDocument.Parse(FormattableString.Invariant($$"""{"places":[{"start":3,"end":9,"lat":{{latitude}},"lon":37.0,"confidence":{{confidence}}}]}"""));
        Assert.Equal(new Tally(right, wrong, 0), Scorer.Score(LabelledText.Of(labels.RootElement), LabelledText.Of(reading.RootElement))[Measure.PlacesSure]);
    }

    [Fact]
    public void An_interval_holds_its_figure_and_is_the_same_each_time()
    {
        var documents = Enumerable.Range(1, 6).Select(i =>
        {
            var scores = new Scores();
            scores.Add(Measure.Found, 10 + i, i, 7 - i);
            return scores;
        }).ToList();
        var (low, high) = Bootstrap.F1(documents, Measure.Found);
        Assert.InRange(Scores.Sum(documents)[Measure.Found].F1, low, high);
        Assert.True(low < high);
        Assert.Equal((low, high), Bootstrap.F1(documents, Measure.Found));
    }

    private static List<JsonObject> Python(string tools, List<(string Labels, string Reading)> pairs)
    {
        using var process = new Process { StartInfo = new("python3", ["-B", "-c", Script, tools]) { RedirectStandardInput = true, RedirectStandardOutput = true } };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed");
        }
        var reading = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var (labels, read) in pairs) process.StandardInput.WriteLine($"{labels} {read}");
        process.StandardInput.Close();
        var lines = reading.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return [.. lines.Select(l => JsonNode.Parse(l)!.AsObject())];
    }
}

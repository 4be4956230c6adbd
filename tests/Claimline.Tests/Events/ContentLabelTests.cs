using System.Globalization;
using System.Text.Json;
using Claimline.Language;

namespace Claimline.Tests.Events;

/// <summary>What real contents are about, against hand labels by offsets. The second set was labelled and never looked at again while the rules were written.</summary>
public sealed class ContentLabelTests
{
    private static readonly ContentReading Reading = new();

    [Theory]
    [InlineData("about-1.json", 0.95, 0.95, 0.92, 0.93)]
    [InlineData("about-2.json", 0.92, 0.85, 0.88, 0.88)]
    public void Contents_are_about_what_their_labels_say(string file, double kind, double actor, double concerned, double place)
    {
        Assert.SkipWhen(Repository.Shared is null, "the corpus is not beside the project");
        var shares = new Dictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        using var labels = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "eval", "labels", "about", file)));
        foreach (var document in labels.RootElement.GetProperty("contents").EnumerateArray().GroupBy(c => c.GetProperty("file").GetString()!))
        {
            var text = File.ReadAllText(Path.Combine(Repository.Shared!, "corpus", document.Key));
            var given = document.Select((label, i) => new GivenContent(i.ToString(CultureInfo.InvariantCulture), Range(label.GetProperty("content")), Enum.Parse<Stance>(label.GetProperty("stance").GetString()!, ignoreCase: true)));
            var statements = Reading.Read(text, PartialDate.Day(new DateOnly(2025, 1, 1)), given).Statements;
            foreach (var (label, statement) in document.Zip(statements)) Score(label, statement, shares);
        }
        var report = string.Join(", ", shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {(double)s.Value.Right / s.Value.All:0.000}")));
        foreach (var (part, floor) in new[] { ("type", kind), ("actor", actor), ("object", concerned), ("place", place), ("negative", 0.98), ("likelihood", 0.98) })
            Assert.True((double)shares[part].Right / shares[part].All >= floor, $"{part} fell below {floor}: {report}");
    }

    private static void Score(JsonElement label, Statement statement, Dictionary<string, (int Right, int All)> shares)
    {
        var about = statement.About;
        Count(shares, "type", label.GetProperty("type").EnumerateArray().Any(t => about is not null && (about.Type == t.GetString() || about.Type.StartsWith(t.GetString() + ".", StringComparison.Ordinal))));
        foreach (var (part, span) in new[] { ("actor", about?.Actor), ("object", about?.Object), ("place", about?.Place) })
        {
            if (label.TryGetProperty(part, out var accepted)) Count(shares, part, accepted.EnumerateArray().Any(a => Holds(a, span, part == "place")));
        }
        Count(shares, "negative", statement.Negative == label.TryGetProperty("negative", out _));
        Count(shares, "likelihood", statement.Likelihood is not null == label.TryGetProperty("likelihood", out _));
    }

    /// <summary>The part holds the label's head; of a place, any of its words; and is none where the label says so.</summary>
    private static bool Holds(JsonElement accepted, TextSpan? span, bool any) => accepted.ValueKind == JsonValueKind.Null
        ? span is null
        : span is { } found && (found.Contains(Range(accepted)) || (any && found.Overlaps(Range(accepted))));

    private static TextSpan Range(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private static void Count(Dictionary<string, (int Right, int All)> shares, string part, bool right)
    {
        var (count, all) = shares.GetValueOrDefault(part);
        shares[part] = (count + (right ? 1 : 0), all + 1);
    }
}

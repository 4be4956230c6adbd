using System.Text.Json;
using System.Text.Json.Nodes;

namespace Claimline.Cli.Evaluation;

/// <summary>eval/scores.json: the F1 of every measure of every set, as last saved; no figure may fall below it.</summary>
internal static class ScoreFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string PathIn(string root) => Path.Combine(root, "eval", "scores.json");

    /// <summary>Saves the figures of these sets; those of others stay.</summary>
    public static void Save(string root, IReadOnlyDictionary<string, Scores> sets)
    {
        var file = JsonNode.Parse(File.ReadAllBytes(PathIn(root)))!.AsObject();
        foreach (var (name, scores) in sets) file[name] = new JsonObject(scores.Counted.Select(m => KeyValuePair.Create<string, JsonNode?>(Scores.NameOf(m), Rounded(scores[m]))));
        File.WriteAllText(PathIn(root), file.ToJsonString(Indented) + "\n");
    }

    /// <summary>Every figure that is lower than the saved one, in words.</summary>
    public static IReadOnlyList<string> Falls(string root, IReadOnlyDictionary<string, Scores> sets)
    {
        using var saved = JsonDocument.Parse(File.ReadAllBytes(PathIn(root)));
        return [.. from set in saved.RootElement.EnumerateObject()
                   where sets.ContainsKey(set.Name)
                   from figure in set.Value.EnumerateObject()
                   let now = Rounded(sets[set.Name].Counted.Where(m => Scores.NameOf(m) == figure.Name).Select(m => sets[set.Name][m]).FirstOrDefault())
                   where now < figure.Value.GetDouble()
                   select FormattableString.Invariant($"{set.Name} {figure.Name}: {now} after {figure.Value.GetDouble()}")];
    }

    private static double Rounded(Tally tally) => Math.Round(tally.F1, 4);
}

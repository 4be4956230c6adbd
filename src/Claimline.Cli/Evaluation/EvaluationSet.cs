using System.Text.Json;

namespace Claimline.Cli.Evaluation;

/// <summary>Labelled documents that are scored together.</summary>
/// <param name="Open">Errors in it may be looked at; the others are only ever scored, so that they stay an honest check.</param>
/// <param name="Missing">Why it cannot be scored here; null where it can.</param>
internal sealed record EvaluationSet(string Name, string About, bool Open, IReadOnlyList<IScored> Documents, string? Missing)
{
    // The passages of the shared labels whose texts are not opened.
    private static readonly string[] Held = ["d5", "d6", "d7", "d8"];

    /// <summary>All sets, of which those without their files say what is missing.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="shared">The folder with seed, labels and corpus.</param>
    public static IReadOnlyList<EvaluationSet> All(string root, string shared) =>
    [
        Make("seed", "one assessment, whole", open: true, shared, () => [LabelledDocument.Load("seed", Path.Combine(shared, "seed", "assessment-2025-07-01.txt"), Path.Combine(shared, "seed", "labels.json"), null, null)]),
        Make("shared-open", "passages d1 to d4", open: true, shared, () => Passages(shared, held: false)),
        Make("shared-held", "passages d5 to d8, texts not opened", open: false, shared, () => Passages(shared, held: true)),
        Make("look", "eval/labels/look", open: true, shared, () => Own(root, shared, "look")),
        Make("score", "eval/labels/score, texts not opened", open: false, shared, () => Own(root, shared, "score")),
        Make("linking", "pairs of statements, one claim or two; the open half", open: true, shared, () => LinkedPairs.Load(root, shared, "open")),
        Make("linking-score", "the half that is only scored", open: false, shared, () => LinkedPairs.Load(root, shared, "score")),
    ];

    private static EvaluationSet Make(string name, string about, bool open, string shared, Func<IReadOnlyList<IScored>> load)
    {
        if (!Directory.Exists(shared)) return new EvaluationSet(name, about, open, [], $"its texts are not part of the project and {shared} is not there");
        var documents = load();
        return new EvaluationSet(name, about, open, documents, documents.Count == 0 ? "it has no labels" : null);
    }

    private static List<LabelledDocument> Passages(string shared, bool held)
    {
        var labels = Path.Combine(shared, "labels");
        using var passages = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(labels, "passages.json")));
        return [.. passages.RootElement.EnumerateArray().Where(p => Held.Contains(Text(p, "id"), StringComparer.Ordinal) == held).Select(p =>
            LabelledDocument.Load(Text(p, "id"), Path.Combine(labels, "passages", Text(p, "id") + ".txt"), Path.Combine(labels, Text(p, "id") + ".json"), LabelledDocument.Day(Text(p, "date")), Theatre(Text(p, "from"))))];
    }

    private static List<LabelledDocument> Own(string root, string shared, string folder)
    {
        var path = Path.Combine(root, "eval", "labels", folder);
        if (!Directory.Exists(path)) return [];
        return [.. Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal).Select(file =>
        {
            using var labels = JsonDocument.Parse(File.ReadAllBytes(file));
            var from = Text(labels.RootElement, "from");
            return LabelledDocument.Load(Path.GetFileNameWithoutExtension(file), Path.Combine(shared, "corpus", from), file, LabelledDocument.Day(Text(labels.RootElement, "date")), Theatre(from));
        })];
    }

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;

    // The corpus names the folder of a theatre's series after the theatre ("x-update/"); its labels are scored with that theatre given.
    private static string? Theatre(string from) => from.IndexOf("-update/", StringComparison.Ordinal) is var end and > 0 ? from[..end] : null;
}

using System.Text.RegularExpressions;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Editing;

/// <summary>What only statements tell that are held back, looked for in text that somebody wrote by hand: places and other names, and runs of their words.</summary>
internal sealed partial class HeldWords
{
    private const int Run = 5;

    private readonly string open;
    private readonly List<(string Folded, string Name)> names = [];
    private readonly HashSet<string> runs = new(StringComparer.Ordinal);
    private readonly List<(string Folded, string Instead)> unnamed;

    /// <summary>Capitalised words that stand together, behind another word.</summary>
    [GeneratedRegex(@"(?<=\w\W+)\p{Lu}[\p{L}’'-]+(\s+\p{Lu}[\p{L}’'-]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named { get; }

    /// <param name="composed">The product as it may go out: what it says is not held.</param>
    public HeldWords(DayMaterial material, Cleared cleared, Assessment composed)
    {
        open = Fold(string.Join(" . ", composed.Parts.SelectMany(p => p.Sentences).Select(s => s.Text).Concat(composed.Notes.SelectMany(n => n.Citations).SelectMany(c => c.Words)).Concat(composed.Claims.SelectMany(c => c.Places.Append(c.Label)))));
        unnamed = [.. cleared.Unnamed.Select(n => (Fold(n.Name), n.Instead))];
        var told = cleared.Material.Statements.Select(s => s.Key).Where(k => !cleared.Coarse.ContainsKey(k)).ToHashSet();
        foreach (var statement in material.Statements.Where(s => !told.Contains(s.Key)))
        {
            names.AddRange(statement.Places.Where(p => p.Type is not ("admin1" or "country")).Select(p => p.Name).Concat(Named.Matches(statement.Words).Select(m => m.Value)).Select(n => (Fold(n), n)).Where(n => !IsOpen(n.Item1)));
            runs.UnionWith(Runs(statement.Words).Where(r => !IsOpen(r)));
        }
    }

    /// <summary>What is wrong with words; null where nothing is.</summary>
    public (string Code, string Message)? In(string text)
    {
        var folded = Fold(text);
        if (unnamed.FirstOrDefault(n => folded.Contains(n.Folded, StringComparison.Ordinal)) is { Folded: not null } person) return ("CL0610", $"it names somebody who is told of only as {person.Instead}; take the name out");
        if (names.FirstOrDefault(n => folded.Contains(n.Folded, StringComparison.Ordinal)) is { Folded: not null } name) return ("CL0609", $"it names {ShownText.Of(name.Name)}, of which only statements tell that are held back; take it out");
        return runs.Count > 0 && Runs(text).Any(runs.Contains) ? ("CL0609", "it takes up the words of a statement that is held back; take them out") : null;
    }

    /// <summary>Whether the product itself has these words.</summary>
    public bool IsInProduct(string name) => IsOpen(Fold(name));

    private bool IsOpen(string folded) => open.Contains(folded, StringComparison.Ordinal);

    private static IEnumerable<string> Runs(string text)
    {
        var words = Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + Run <= words.Length; i++) yield return $" {string.Join(' ', words[i..(i + Run)])} ";
    }

    // Signs that nobody sees part no name.
    private static string Fold(string text) => $" {Folded.Of(ShownText.Of(text).Replace("\uFFFD", "", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200C", "", StringComparison.Ordinal).Replace("\u200D", "", StringComparison.Ordinal).Normalize(System.Text.NormalizationForm.FormKC))} ";
}

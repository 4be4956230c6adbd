using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;

namespace Claimline.Publish.Composing;

/// <summary>Which parts of the front the day's documents looked at: who says that nobody advanced there, and what is only named.</summary>
internal sealed class Coverage
{
    private readonly IReadOnlyList<CoverageRule> rules;
    private readonly List<(Axis Axis, string Name)> names;
    private readonly HashSet<Axis> headed;

    public Coverage(IReadOnlyList<DayDocument> documents, PublicationData data, IReadOnlyList<Axis> axes)
    {
        rules = data.Coverage;
        // The longest name first: a town may have that of another in its own.
        names = [.. axes.SelectMany(a => a.Names.Append(a.Town).Select(n => (Axis: a, Name: $" {Folded.Of(n)} "))).OrderByDescending(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal)];
        headed = [.. documents.SelectMany(d => d.Headings).SelectMany(h => AllIn(h)).Distinct()];
    }

    /// <summary>What a statement says of movement where it looked: "still", "unchanged" or "calm"; null where it says nothing of the kind, and of what somebody denies or expects.</summary>
    public string? Of(DayStatement statement)
    {
        if (statement.Stance is Language.Stance.Deny || statement.IsForecast) return null;
        var words = $" {Folded.Of(statement.Words)} ";
        return rules.Where(r => words.Contains(r.Words, StringComparison.Ordinal)).OrderByDescending(r => r.Words.Length).Select(r => r.Says).FirstOrDefault();
    }

    /// <summary>The axis that words name; null where they name none.</summary>
    public Axis? Named(string text) => AllIn(text).FirstOrDefault();

    /// <summary>A heading of a document names it.</summary>
    public bool HasHeading(Axis axis) => headed.Contains(axis);

    private IEnumerable<Axis> AllIn(string text)
    {
        var words = $" {Folded.Of(text)} ";
        return names.Where(n => words.Contains(n.Name, StringComparison.Ordinal)).Select(n => n.Axis);
    }
}

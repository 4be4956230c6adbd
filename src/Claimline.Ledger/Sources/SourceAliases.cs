namespace Claimline.Ledger.Sources;

/// <summary>Which identities count as one by decision. A function of the decisions known at an instant, in the order they became known.</summary>
public sealed class SourceAliases
{
    private readonly Dictionary<string, string> into = new(StringComparer.Ordinal);

    public SourceAliases(IEnumerable<SourceDecision> decisions, DateTimeOffset known)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        foreach (var decision in decisions.Where(d => d.Known <= known).OrderBy(d => d.Known).ThenBy(d => d.From, StringComparer.Ordinal).ThenBy(d => d.To, StringComparer.Ordinal))
        {
            if (decision.Undone)
            {
                if (into.GetValueOrDefault(decision.From) == decision.To) into.Remove(decision.From);
            }
            else if (!Leads(decision.To, decision.From))
            {
                into[decision.From] = decision.To;
            }
        }
    }

    public static SourceAliases None { get; } = new([], default);

    // A circle would make nobody of both.
    private bool Leads(string key, string end)
    {
        while (key != end && into.TryGetValue(key, out var next)) key = next;
        return key == end;
    }

    /// <summary>The identity that a key counts as.</summary>
    public string Of(string key)
    {
        while (into.TryGetValue(key, out var next)) key = next;
        return key;
    }
}

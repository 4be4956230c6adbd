namespace Claimline.Intake.Addresses;

/// <summary>What a site's robots.txt allows this program (RFC 9309): the group that names it, else the one for all.</summary>
internal sealed class RobotsRules
{
    /// <summary>The name by which a site may address this program.</summary>
    public const string Agent = "claimline";

    private readonly List<(string Pattern, bool Allows)> rules;

    private RobotsRules(List<(string, bool)> rules) => this.rules = rules;

    /// <summary>Of a site that has none.</summary>
    public static RobotsRules AllowAll { get; } = new([]);

    /// <summary>Of a site whose rules cannot be read now.</summary>
    public static RobotsRules AllowNone { get; } = new([("/", false)]);

    public static RobotsRules Parse(string text)
    {
        var (own, any) = ((List<(string, bool)>?)null, new List<(string, bool)>());
        var agents = new List<string>();
        var isInAgents = false;
        foreach (var line in text.Split('\n', '\r'))
        {
            var told = line.Split('#')[0];
            if (told.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var at)) continue;
            var (key, value) = (told[..at].Trim().ToUpperInvariant(), told[(at + 1)..].Trim());
            if (key is "USER-AGENT")
            {
                if (!isInAgents) agents.Clear();
                isInAgents = true;
                agents.Add(value);
                if (value.Equals(Agent, StringComparison.OrdinalIgnoreCase)) own ??= [];
            }
            else if (key is "ALLOW" or "DISALLOW")
            {
                isInAgents = false;
                if (value.Length == 0) continue;
                if (agents.Contains(Agent, StringComparer.OrdinalIgnoreCase)) own!.Add((value, key is "ALLOW"));
                if (agents.Contains("*", StringComparer.Ordinal)) any.Add((value, key is "ALLOW"));
            }
        }
        return new RobotsRules(own ?? any);
    }

    /// <summary>By the longest pattern that matches; where two are as long, the one that allows.</summary>
    /// <param name="path">Path and query as they are sent.</param>
    public bool Allows(string path) =>
        path == "/robots.txt" || rules.Where(r => Matches(r.Pattern, path)).OrderByDescending(static r => r.Pattern.Length).ThenByDescending(static r => r.Allows).Select(static r => (bool?)r.Allows).FirstOrDefault() is not false;

    // "*" stands for anything, "$" at the end for the end; without backtracking into the past of an earlier star, which a longer match never needs.
    private static bool Matches(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var parts = (ends ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (ends && i == parts.Length - 1) return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }
        return !ends || at == path.Length;
    }
}

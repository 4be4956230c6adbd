namespace Claimline.Ledger.Queries;

/// <summary>Which of the names that there are may have been meant by one that there is not.</summary>
internal static class Nearest
{
    private const int Listed = 5;

    /// <summary>The nearest by letters to be changed, one that holds what was given before all others; all of a few.</summary>
    public static IReadOnlyList<string> Of(string given, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        return names.Count <= Listed ? names
            : [.. names.OrderBy(n => n.Contains(given, StringComparison.OrdinalIgnoreCase) ? 0 : Apart(given, n)).ThenBy(n => n, StringComparer.Ordinal).Take(Listed)];
    }

    // Letters to put in, take out or change (Levenshtein), row by row.
    private static int Apart(string given, string name)
    {
        var (a, b) = (given.ToLowerInvariant(), name.ToLowerInvariant());
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++) (before, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}

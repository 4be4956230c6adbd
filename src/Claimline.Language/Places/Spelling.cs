namespace Claimline.Language.Places;

/// <summary>How far two spellings lie apart: letters added, left out, changed, or swapped with the next.</summary>
internal static class Spelling
{
    public static int Distance(string one, string other)
    {
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        Span<int> next = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                next[j] = Math.Min(Math.Min(row[j], next[j - 1]) + 1, row[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) next[j] = Math.Min(next[j], last[j - 2] + 1);
            }
            row.CopyTo(last);
            next.CopyTo(row);
        }
        return row[^1];
    }

    /// <summary>True for two spellings of one name, "Isfahan" and "Esfahan"; false for two names of one place, "Alexandrovsk" and "Zaporizhzhia".</summary>
    public static bool AreAkin(string one, string other) => Distance(one, other) * 2 <= Math.Max(one.Length, other.Length);
}

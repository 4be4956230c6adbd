using System.Globalization;

namespace Claimline.Ledger.Queries;

/// <summary>Cursors of lists: what a list is ordered by, of the last item of a page, so that going on behind it does not shift when documents are added.</summary>
/// <remarks>Parts stand between slashes, each written as in a link: a cursor is one word, whatever shell it is pasted into.</remarks>
internal static class Cursor
{
    public static string Of(params ReadOnlySpan<object?> parts)
    {
        var written = new List<string>();
        foreach (var part in parts) written.Add(Uri.EscapeDataString(Convert.ToString(part, CultureInfo.InvariantCulture) ?? ""));
        return string.Join('/', written);
    }

    /// <summary>Its parts; null where none was given.</summary>
    public static string[]? Parts(string? given, int count)
    {
        if (given is null) return null;
        var parts = given.Split('/');
        return parts.Length == count ? [.. parts.Select(Uri.UnescapeDataString)] : throw new LedgerException(LedgerProblems.NoCursor(given));
    }

    /// <summary>A part that is a number.</summary>
    public static long Number(string part, string given) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new LedgerException(LedgerProblems.NoCursor(given));

    /// <summary>A part that is a day.</summary>
    public static string Day(string part, string given) =>
        DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? part : throw new LedgerException(LedgerProblems.NoCursor(given));

    /// <summary>A part that is the id of a claim or a piece of evidence.</summary>
    public static string Id(string part, string given) => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit) ? part : throw new LedgerException(LedgerProblems.NoCursor(given));
}

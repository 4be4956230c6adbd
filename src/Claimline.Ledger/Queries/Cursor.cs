using System.Globalization;

namespace Claimline.Ledger.Queries;

/// <summary>Cursors of lists: what a list is ordered by, of the last item of a page, so that going on behind it does not shift when documents are added.</summary>
internal static class Cursor
{
    /// <summary>Its parts, the last of which may hold a slash itself; null where none was given.</summary>
    public static string[]? Parts(string? given, int count)
    {
        if (given is null) return null;
        var parts = given.Split('/', count);
        return parts.Length == count ? parts : throw new LedgerException(LedgerProblems.NoCursor(given));
    }

    /// <summary>A part that is a number.</summary>
    public static long Number(string part, string given) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new LedgerException(LedgerProblems.NoCursor(given));
}

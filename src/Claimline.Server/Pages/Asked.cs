using System.Globalization;
using Claimline.Ledger;
using Microsoft.AspNetCore.Http;

namespace Claimline.Server.Pages;

/// <summary>One request to a page: the ledger it is asked of, opened for this request alone, and its fields.</summary>
internal static class Asked
{
    /// <summary>A field of the address without blanks around it; null where it is empty.</summary>
    public static string? Field(this HttpRequest request, string name) => request.Query[name].ToString().Trim() is { Length: > 0 } given ? given : null;

    public static DateOnly? DayField(this HttpRequest request, string name) => request.Field(name) is { } given ? Day(given) : null;

    public static DateOnly Day(string given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new ServerException(ServerProblems.NoDay(given));

    /// <summary>A field that has one of these values.</summary>
    public static string? OneOf(this HttpRequest request, string name, IReadOnlyList<string> known) =>
        request.Field(name) is not { } given || known.Contains(given, StringComparer.Ordinal) ? request.Field(name) : throw new ServerException(ServerProblems.NoAnswer(name, given, known));

    /// <summary>Opens the ledger and asks it; others may write to it meanwhile.</summary>
    public static async Task<T> AskAsync<T>(this LedgerPath path, Func<ClaimLedger, T> query, CancellationToken cancellation)
    {
        await using var ledger = await ClaimLedger.OpenForReadingAsync(path.File, cancellation);
        return query(ledger);
    }

    /// <summary>The address of a page with those of the fields that are set.</summary>
    public static string Address(string page, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var address = new System.Text.StringBuilder(page);
        var sign = '?';
        foreach (var (name, value) in fields)
        {
            if (string.IsNullOrEmpty(value)) continue;
            address.Append(sign).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            sign = '&';
        }
        return address.ToString();
    }
}

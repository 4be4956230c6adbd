using System.Globalization;
using Claimline.Language;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;

namespace Claimline.Server.Pages;

/// <summary>How values are written on pages, and where their own pages are.</summary>
internal static class Told
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Long(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2025-06-30 to 2025-07-01", or the one day.</summary>
    public static string Days(DateOnly first, DateOnly last) => first == last ? Day(first) : $"{Day(first)} to {Day(last)}";

    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>"1 claim", "2 claims"; beyond what is counted "more than 10,000 claims".</summary>
    public static string Count(int count, string one, string many, int most = int.MaxValue) =>
        count > most ? $"more than {Number(most)} {many}" : $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>"about 30", "at least 30", "20 to 30".</summary>
    public static string Amount(Amount amount)
    {
        static string Of(decimal? number) => number!.Value.ToString("#,0.##", CultureInfo.InvariantCulture);
        var words = (amount.Min, amount.Max) switch
        {
            (null, null) => "a number",
            (_, null) => $"at least {Of(amount.Min)}",
            (null, _) => $"at most {Of(amount.Max)}",
            var (least, most) => least == most ? Of(least) : $"{Of(least)} to {Of(most)}",
        };
        return amount.Approximate ? $"about {words}" : words;
    }

    /// <summary>On one line, whatever lines the words had.</summary>
    public static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The answers that the headline does not say already.</summary>
    public static string Beside(ClaimSummary claim)
    {
        var parts = new List<string>();
        if (claim.Headline != claim.Basis) parts.Add(claim.Basis);
        parts.AddRange(claim.Contest.Split(',', StringSplitOptions.RemoveEmptyEntries));
        if (claim.Currency != "current") parts.Add(Currency(claim));
        if (claim.Earlier > 0) parts.Add($"{Ordinal(claim.Earlier + 1)} time");
        return string.Join(", ", parts);
    }

    public static string Currency(ClaimSummary claim) => claim.Ended is { } day ? $"{claim.Currency} {Day(day)}" : claim.Currency;

    public static string Ordinal(int n) => (n % 100) is 11 or 12 or 13 ? $"{n}th" : (n % 10) switch { 1 => $"{n}st", 2 => $"{n}nd", 3 => $"{n}rd", _ => $"{n}th" };

    public static string Point((double Latitude, double Longitude)? point) => point is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:0.0000}, {at.Longitude:0.0000}") : "";

    /// <summary>Where the words of a document stand.</summary>
    public static string Words(string document, TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"/documents/{document}?at={span.Start}-{span.End}#at");

    public static string Claim(string id) => $"/claim/{id}";

    public static string Source(string key) => $"/source/{Uri.EscapeDataString(key)}";

    public static string Place(string id) => $"/place/{Uri.EscapeDataString(id)}";

    /// <summary>An address that may be linked: nothing but the web.</summary>
    public static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}

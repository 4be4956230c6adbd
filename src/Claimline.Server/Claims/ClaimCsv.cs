using System.Globalization;
using System.Text;
using Claimline.Ledger.Queries;
using Claimline.Publish;

namespace Claimline.Server.Claims;

/// <summary>Claims as comma-separated values (RFC 4180), with the columns that <c>claimline claims --format csv</c> has.</summary>
internal static class ClaimCsv
{
    private static readonly string[] Header = ["id", "day", "first", "last", "headline", "basis", "contest", "currency", "ended", "earlier", "voices", "against", "kind", "party", "actor", "object", "place", "latitude", "longitude", "extent", "label"];

    public static string Of(IEnumerable<ClaimSummary> claims)
    {
        var output = new StringBuilder().AppendJoin(',', Header).Append('\n');
        foreach (var claim in claims) output.AppendJoin(',', Cells(claim).Select(Cell)).Append('\n');
        return output.ToString();
    }

    private static object?[] Cells(ClaimSummary c) =>
        [c.Id, c.Day, c.First, c.Last, c.Headline, c.Basis, c.Contest, c.Currency, c.Ended, c.Earlier, c.Voices, c.Against, c.Kind, c.Party, c.Actor, c.Object, c.PlaceName, c.Point?.Latitude, c.Point?.Longitude, c.Extent, c.Label];

    private static string Cell(object? value)
    {
        var text = value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Guarded(ShownText.Of(value?.ToString() ?? "")),
        };
        return text.AsSpan().IndexOfAny(",\"") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet takes what begins so for a formula; behind an apostrophe it is text.
    private static string Guarded(string text) => text.Length > 0 && "=+-@|%".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
}

using System.Globalization;
using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli.Formats;

/// <summary>Claims for people: which, when, how it stands, and what it says.</summary>
internal sealed class ClaimTable
{
    private const int Day = 13, Standing = 18, Voices = 10;

    private readonly Columns table;

    public ClaimTable(TextWriter output, int width, bool colour, int id)
    {
        table = new Columns(output, colour, id, Day, Standing, width - id - Day - Standing - Voices - 8, Voices);
        table.Row(Heading("id"), Heading("day"), Heading("how it stands"), Heading("what"), Heading("voices"));
    }

    public void Row(ClaimSummary claim) => table.Row(
        new Cell((claim.ShortId, Style.Cyan)),
        new Cell([(Text(claim.Day), Style.Plain), .. claim.Last > claim.Day ? [($"to {Text(claim.Last)}", Style.Faint)] : Array.Empty<(string, Style)>()]),
        new Cell([(claim.Headline, StyleOf(claim.Headline)), .. Beside(claim).Select(b => (b, Style.Faint))]),
        new Cell((claim.Label, Style.Plain), (Kind(claim), Style.Faint)),
        new Cell([($"{claim.Voices} for", Style.Plain), .. claim.Against > 0 ? [($"{claim.Against} against", Style.Yellow)] : Array.Empty<(string, Style)>()]));

    /// <summary>The answers that the headline does not say already.</summary>
    public static IEnumerable<string> Beside(ClaimSummary claim)
    {
        if (claim.Headline != claim.Basis) yield return claim.Basis;
        foreach (var against in claim.Contest.Split(',', StringSplitOptions.RemoveEmptyEntries)) yield return against;
        if (claim.Currency != "current") yield return claim.Ended is { } day ? $"{claim.Currency} {Text(day)}" : claim.Currency;
        if (claim.Earlier > 0) yield return $"{Ordinal(claim.Earlier + 1)} time";
    }

    /// <summary>Kind, place and whose deed it is.</summary>
    public static string Kind(ClaimSummary claim) => string.Join(" · ", new[] { claim.Kind, Place(claim), claim.Party }.Where(part => part is not null));

    public static Style StyleOf(string headline) => headline switch
    {
        "confirmed" or "conceded" or "corroborated" => Style.Green,
        "disputed" or "conflicting" => Style.Yellow,
        "refuted" => Style.Red,
        _ => Style.Plain,
    };

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Ordinal(int n) => (n % 100) is 11 or 12 or 13 ? $"{n}th" : (n % 10) switch { 1 => $"{n}st", 2 => $"{n}nd", 3 => $"{n}rd", _ => $"{n}th" };

    private static string? Place(ClaimSummary claim)
    {
        if (claim.PlaceName is null) return null;
        var manner = claim.Place!.Split('~') is [_, var how] ? how switch { "near" => "near ", "toward" => "toward ", _ => "outside " } : "";
        return manner + claim.PlaceName + claim.Extent switch { "part" => " (a part)", "share" => " (a share)", _ => "" };
    }
}

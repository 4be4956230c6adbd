using System.Globalization;
using Claimline.Ledger;
using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli.Formats;

/// <summary>Pieces of evidence for people: which, how far examined, what each shows, who says so and where that stands.</summary>
internal sealed class EvidenceTable(TextWriter output, int width, bool colour)
{
    private const int Claims = 3;

    private readonly Columns table = new(output, colour, 10, 10, 12, width - 38);

    public void Row(EvidenceTold e) => table.Row(
        new Cell((e.Id[..10], Style.Cyan)), ClaimTable.Text(e.Published),
        new Cell([(e.State, e.State is "discredited" ? Style.Red : e.State is "unlocated" ? Style.Faint : Style.Green), .. e.IsManual ? [("manual", Style.Yellow)] : Array.Empty<(string, Style)>()]),
        new Cell(
        [
            ($"{e.Source}{(e.Places.Count > 0 ? $", {string.Join(", ", e.Places)}" : "")}: {e.Words}", Style.Plain),
            .. e.Decision is null ? Array.Empty<(string, Style)>() : [(e.Decision, Style.Faint)],
            .. e.Details is { } details ? Told(details).Select(d => (d, Style.Plain)) : [],
            ($"{e.Document[..12]}:{e.Span.Start}-{e.Span.End}{(e.Claims.Count > 0 ? $" · claims {string.Join(", ", e.Claims.Take(Claims).Select(c => c[..8]))}{(e.Claims.Count > Claims ? ", ..." : "")}" : "")}", Style.Faint),
            .. e.Urls.Select(u => (u, Style.Faint)),
        ]));

    private static IEnumerable<string> Told(EvidenceDetails details)
    {
        if (details.At is { } at) yield return string.Create(CultureInfo.InvariantCulture, $"at {at.Latitude}, {at.Longitude}{(details.Precision is null ? "" : $", to {details.Precision}")}{By("located", details.LocatedBy)}{By("checked", details.CheckedBy)}");
        else if (details.LocatedBy is not null || details.CheckedBy is not null) yield return $"{By("located", details.LocatedBy)}{By("checked", details.CheckedBy)}".TrimStart(',', ' ');
        if (details.Captured is not null || details.Published is not null) yield return string.Join(", ", new[] { details.Captured is null ? null : $"captured {details.Captured}", details.Published is null ? null : $"published {details.Published}" }.Where(d => d is not null));
        if (details.Method is not null || details.Features.Count > 0) yield return string.Join("; ", new[] { details.Method }.Concat(details.Features).Where(d => d is not null));
        if (details.Earliest is not null) yield return $"earliest copy {details.Earliest}";
        if (details.File is not null) yield return $"file {details.File}";
    }

    private static string By(string did, string? name) => name is null ? "" : $", {did} by {name}";
}

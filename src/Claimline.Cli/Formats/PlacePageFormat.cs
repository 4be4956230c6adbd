using System.Globalization;
using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli.Formats;

/// <summary>A place for people: where it is, then what is claimed of it.</summary>
internal sealed class PlacePageFormat(TextWriter output, int width, bool colour)
{
    private readonly Columns whole = new(output, colour, width);

    public void Write(PlacePage page)
    {
        var place = page.Place;
        whole.Row(new Cell((place.Name, Style.Strong)));
        whole.Row(new Cell((string.Join(" · ", new[] { place.Id, Where(place), Point(place), Total(place) }.Where(p => p.Length > 0)), Style.Faint)));
        if (page.Namesakes.Count > 0) whole.Row(new Cell(($"also of this name: {string.Join("; ", page.Namesakes.Select(n => $"{n.Id} ({Where(n)}, {Total(n)})"))}", Style.Yellow)));
        Claims("who claimed control", page.Control, place, "--type control");
        Claims("claimed, and not ended", page.Current, place, "--currency current");
        if (page.Timeline.Count > 0)
        {
            Section($"timeline; more with 'claimline timeline --place {place.Id}'");
            TimelineTable.Write(output, width, colour, page.Timeline);
        }
        if (page.Evidence.Count == 0) return;
        Section($"evidence; more with 'claimline evidence list --place {place.Id}'");
        var table = new EvidenceTable(output, width, colour);
        foreach (var piece in page.Evidence) table.Row(piece);
    }

    /// <summary>Kind of place and what it lies in.</summary>
    public static string Where(PlaceTold place) => string.Join(", ", new[] { place.Type ?? "in no gazetteer", place.Region, place.Country }.Where(p => p is not null));

    public static string Point(PlaceTold place) => place.Point is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:0.0000}, {at.Longitude:0.0000}") : "";

    private static string Total(PlaceTold place) => string.Create(CultureInfo.InvariantCulture, $"{place.Claims:N0} {(place.Claims == 1 ? "claim" : "claims")}, {ClaimTable.Text(place.First)} to {ClaimTable.Text(place.Last)}");

    private void Claims(string what, ClaimList found, PlaceTold place, string filter)
    {
        if (found.Claims.Count == 0) return;
        Section($"{what}: {ListOptions.Count(found.Count, ClaimQuery.Counted, "claim", "claims")}{(found.HasMore ? $"; all with 'claimline claims --place {place.Id} {filter}'" : "")}");
        var table = new ClaimTable(output, width, colour, found.Claims.Max(c => c.ShortId.Length));
        foreach (var claim in found.Claims) table.Row(claim);
    }

    private void Section(string name)
    {
        output.WriteLine();
        whole.Row(new Cell((name, Style.Faint)));
    }
}

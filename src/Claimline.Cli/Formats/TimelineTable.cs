using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli.Formats;

/// <summary>A timeline for people: each day once, what was said on it, and where a claim then stood otherwise than before.</summary>
internal static class TimelineTable
{
    private const int Day = 10, What = 14, Id = 8;

    public static void Write(TextWriter output, int width, bool colour, IEnumerable<TimelineTold> told)
    {
        var table = new Columns(output, colour, Day, What, Id, width - Day - What - Id - 6);
        DateOnly? last = null;
        var changed = new HashSet<(string, DateOnly)>();
        foreach (var t in told)
        {
            table.Row(
                new Cell((t.Day == last ? "" : ClaimTable.Text(t.Day), Style.Strong)),
                new Cell([(t.What, StyleOf(t.What)), .. t.IsManual ? [("manual", Style.Yellow)] : Array.Empty<(string, Style)>()]),
                new Cell((t.ShortId, Style.Cyan)),
                new Cell(
                [
                    ($"{t.Source}{(t.PlaceName is null ? "" : $", on {t.PlaceName}")}: {t.Words}", Style.Plain),
                    .. t.Stands is { } now && now != t.Was && (t.Document is null || changed.Add((t.Claim, t.Day))) ? [(t.Was is null ? $"now {now}" : $"was {t.Was}, now {now}", ClaimTable.StyleOf(now))] : Array.Empty<(string, Style)>(),
                    (string.Join(" · ", new[] { t is { Document: { } document, Span: { } span } ? $"{document[..12]}:{span.Start}-{span.End}" : null, t.Evidence is { } evidence ? $"evidence {evidence[..10]}" : null }.Where(p => p is not null)), Style.Faint),
                ]));
            last = t.Day;
        }
    }

    private static Style StyleOf(string what) => what switch { "claimed" or "also claimed" => Style.Plain, "evidence" or "located" or "checked" => Style.Green, "discredited" => Style.Red, _ => Style.Yellow };
}

using System.Globalization;
using Claimline.Ledger.Queries;
using Claimline.Ledger.Sources;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli.Formats;

/// <summary>A source for people: who it is, what was decided of it by whom, and why.</summary>
internal sealed class SourcePageFormat(TextWriter output, int width, bool colour)
{
    private readonly Columns whole = new(output, colour, width);
    private readonly Columns facts = new(output, colour, 12, width - 14);
    private readonly Columns decisions = new(output, colour, 7, 10, width - 21);

    public void Write(SourcePage page)
    {
        var source = page.Source;
        whole.Row(new Cell((source.Name, Style.Strong)));
        whole.Row(string.Join(" · ", new[] { source.Key, Who(source), Heard(source), Times(source) }.Where(part => part.Length > 0)));
        // Kind, party and for whom it speaks stand in the line above.
        foreach (var fact in page.Facts.Where(f => f.Field is not ("name" or "kind" or "party" or "speaks for"))) facts.Row(new Cell((fact.Field, Style.Faint)), fact.Field is "reliability" ? $"{fact.Value}, {SourceTerms.Reliabilities[fact.Value]}" : fact.Value);
        var also = page.AlsoKnownAs.Except(page.Facts.Where(f => f.Field is "handle").Select(f => f.Value), StringComparer.Ordinal).ToList();
        if (also.Count > 0) facts.Row(new Cell(("also", Style.Faint)), string.Join(", ", also));
        if (page.Decisions.Count == 0) return;
        Section("decisions");
        foreach (var decision in page.Decisions)
        {
            var style = decision.IsTakenBack ? Style.Faint : Style.Plain;
            decisions.Row(new Cell((decision.Number.ToString(CultureInfo.InvariantCulture), Style.Cyan)), $"{decision.Recorded:yyyy-MM-dd}",
                new Cell(($"{string.Join("; ", decision.What)}{Days(decision)}{(decision.IsTakenBack ? " (taken back)" : "")}", style), ($"{decision.By}: {decision.Reason}", Style.Faint)));
        }
    }

    public void Section(string name)
    {
        output.WriteLine();
        whole.Row(new Cell((name.ToUpperInvariant(), Style.Faint)));
    }

    /// <summary>Kind, party, for whom it speaks, and how reliable it was graded.</summary>
    public static string Who(SourceTold source) => string.Join(", ", new[]
    {
        source.Kind, source.Party is "none" ? "no party" : source.Party ?? "party not known", source.SpeaksFor, source.Reliability is { } grade ? $"reliability {grade}" : null,
    }.Where(part => part is not null));

    public static string Times(SourceTold source) => source.First is { } first && source.Last is { } last ? first == last ? ClaimTable.Text(first) : $"{ClaimTable.Text(first)} to {ClaimTable.Text(last)}" : "";

    private static string Heard(SourceTold source) =>
        source.Statements == 0 ? "not heard yet" : string.Create(CultureInfo.InvariantCulture, $"{source.Statements} {(source.Statements == 1 ? "statement" : "statements")} in {source.Documents} {(source.Documents == 1 ? "document" : "documents")}");

    private static string Days(SourceDecisionTold decision) =>
        $"{(decision.From is { } from ? $", from {ClaimTable.Text(from)}" : "")}{(decision.Until is { } until ? $", until {ClaimTable.Text(until)}" : "")}";
}

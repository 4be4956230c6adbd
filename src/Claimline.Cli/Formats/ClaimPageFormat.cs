using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli.Formats;

/// <summary>A claim for people: how it stands and why, then every voice with its words and where they stand.</summary>
internal sealed class ClaimPageFormat(TextWriter output, int width, bool colour)
{
    // Voices beyond so many are counted, not printed; --format json has all.
    private const int Shown = 40;

    private readonly Columns whole = new(output, colour, width);
    private readonly Columns answers = new(output, colour, 10, width - 12);
    private readonly Columns voices = new(output, colour, 4, 10, width - 18);

    public void Write(ClaimPage page)
    {
        var claim = page.Claim;
        whole.Row(new Cell((claim.Label, Style.Strong)));
        whole.Row(new Cell(($"{claim.Id} · {ClaimTable.Kind(claim)} · {ClaimTable.Text(claim.Day)}", Style.Faint)));
        output.WriteLine();
        answers.Row(new Cell((claim.Headline.ToUpperInvariant(), ClaimTable.StyleOf(claim.Headline))), string.Join("; ", Standing(page)));
        Why(page);
        Judgements(page);
        Facets(page);
        Relations(page);
        Voices(page);
        Section("what would change it");
        foreach (var change in page.WouldChange) voices.Row("", "", change);
    }

    private static IEnumerable<string> Standing(ClaimPage page)
    {
        var claim = page.Claim;
        yield return claim.Basis;
        if (claim.Basis is not "conceded" && page.Facets.Any(f => f.Basis is "conceded")) yield return "conceded in part";
        yield return claim.Contest.Length == 0 ? "not contested" : claim.Contest.Replace(",", ", ", StringComparison.Ordinal);
        yield return claim.Ended is { } day ? $"ended {ClaimTable.Text(day)}" : claim.Currency;
        if (claim.Earlier > 0) yield return $"claimed for the {ClaimTable.Ordinal(claim.Earlier + 1)} time since {ClaimTable.Text(page.Relations.Where(r => r.Kind is "claimed before").Min(r => r.Day))}";
    }

    private void Why(ClaimPage page)
    {
        foreach (var answer in page.Why.Where(w => w.Answer is not "headline").GroupBy(w => w.Answer))
        {
            output.WriteLine();
            var name = answer.Key;
            foreach (var line in answer)
            {
                answers.Row(new Cell((name, Style.Faint)), line.Sentence + Numbers(line.Voices));
                name = "";
            }
        }
    }

    private void Judgements(ClaimPage page)
    {
        if (page.Rulings.Count > 0)
        {
            Section("decided by a person");
            foreach (var ruling in page.Rulings) voices.Row("", $"{ruling.Recorded:yyyy-MM-dd}", $"{ruling.What} ({ruling.By}): {ruling.Reason} Decision {ruling.Number}.");
        }
        if (page.Grade is { } grade)
        {
            Section("credibility, as a person graded it");
            voices.Row("", $"{grade.Recorded:yyyy-MM-dd}", $"{grade.Credibility}, {grade.Words} ({grade.By}): {grade.Reason}");
        }
        if (page.Judgements.Count == 0) return;
        Section("the desk's judgement, beside the status");
        foreach (var judgement in page.Judgements)
            voices.Row("", $"{judgement.Recorded:yyyy-MM-dd}", $"{judgement.Likelihood}, {judgement.Confidence} confidence ({judgement.By}): {judgement.Basis}{(judgement.Alternatives is null ? "" : $" Else: {judgement.Alternatives}")}{(judgement.Revisit is { } day ? $" To be looked at again on {ClaimTable.Text(day)}." : "")}");
    }

    private void Facets(ClaimPage page)
    {
        if (page.Facets.Count < 2) return;
        Section("part by part");
        foreach (var facet in page.Facets) voices.Row("", facet.What, $"{facet.Value}: {facet.Basis}{Numbers(facet.Voices)}");
    }

    private void Relations(ClaimPage page)
    {
        if (page.Relations.Count == 0) return;
        Section("other claims");
        foreach (var other in page.Relations)
            voices.Row("", new Cell((other.ShortId, Style.Cyan)), new Cell(($"{other.Kind}, {ClaimTable.Text(other.Day)}, {other.Headline}{(other.Note is null ? "" : $"; {other.Note}")}", Style.Faint), (other.Label, Style.Plain)));
    }

    private void Voices(ClaimPage page)
    {
        Section("voices");
        foreach (var voice in page.Voices.Take(Shown))
        {
            var who = $"{voice.Source}{(Side(voice) is { } side ? $" ({side})" : "")}{(voice.Via.Count > 0 ? $", through {string.Join(", ", voice.Via)}" : "")}";
            var how = $"{voice.Role}, {voice.Stance}{(voice.IsWithdrawn ? ", withdrawn" : "")}{(voice.IsManual ? ", manual" : "")}{(voice.Views.Count > 0 ? $"; publisher's view: {string.Join(", ", voice.Views)}" : "")}";
            voices.Row($"{voice.Number}", ClaimTable.Text(voice.Day), new Cell(
            [
                ($"{who}: {how}", Style.Plain),
                ($"“{string.Join(' ', voice.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}”", Style.Strong),
                ($"{voice.Publisher ?? voice.Name ?? "document"}, {ClaimTable.Text(voice.Published)}, {voice.Document[..12]}:{voice.Span.Start}-{voice.Span.End}", Style.Faint),
                .. voice.Urls.Select(u => (u, Style.Faint)),
                .. voice.Evidence is { } evidence ? [($"evidence {evidence}", Style.Faint)] : Array.Empty<(string, Style)>(),
            ]));
        }
        if (page.Voices.Count > Shown) voices.Row("", "", new Cell(($"{page.Voices.Count - Shown} more; --format json has all", Style.Faint)));
    }

    private void Section(string name)
    {
        output.WriteLine();
        whole.Row(new Cell((name.ToUpperInvariant(), Style.Faint)));
    }

    private static string? Side(VoiceTold voice) => string.Join(", ", new[] { voice.Party is "none" ? "no party" : voice.Party, voice.SpeaksFor, voice.Reliability is { } grade ? $"reliability {grade}" : null }.Where(s => s is not null)) is { Length: > 0 } side ? side : null;

    private static string Numbers(IReadOnlyList<int> voices) => voices.Count switch { 0 => "", <= 8 => $" [{string.Join(", ", voices)}]", _ => $" [{string.Join(", ", voices.Take(7))}, ...]" };
}

namespace Claimline.Cli.Evaluation;

/// <summary>Prints what was wrong where. Only for the sets that are meant to be looked at.</summary>
internal sealed class ScoreDetails(TextWriter output, string text)
{
    public void Statement(LabelledStatement label, LabelledStatement? statement, IEnumerable<Measure> wrong, bool related)
    {
        var parts = wrong.Select(Scores.NameOf).ToList();
        if (!related) parts.Add("relations");
        if (statement is not null && parts.Count == 0) return;
        output.WriteLine(statement is null ? $"  MISSED {Show(label)}" : $"  WRONG  {Show(label)}\n         {Show(statement)}   [{string.Join(", ", parts)}]");
    }

    public void Extra(LabelledStatement statement) => output.WriteLine($"  EXTRA  {Show(statement)}");

    public void Missed(string kind, IEnumerable<Range?> labels, int extra)
    {
        var missed = labels.Select(Show).ToList();
        if (missed.Count + extra > 0) output.WriteLine($"  {kind}: missed or wrong {string.Join(" | ", missed)}; {extra} extra");
    }

    private string Show(LabelledStatement s) =>
        $"{s.Id}: {Show(s.Source)} | {Show(s.Cue)} | {Show(s.Content)} | {s.Stance} {s.Said} [{string.Join(",", s.Citations)}]";

    private string Show(Range? span)
    {
        if (span is not { } range || range.Start < 0 || range.End > text.Length || range.Start > range.End) return "-";
        var words = text[range.Start..range.End].ReplaceLineEndings(" ");
        return words.Length <= 90 ? words : words[..90] + "...";
    }
}

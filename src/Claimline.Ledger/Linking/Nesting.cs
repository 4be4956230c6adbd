using Claimline.Language;

namespace Claimline.Ledger.Linking;

/// <summary>Finds the sayings that a content consists of: who says that somebody said something puts forward what was said.</summary>
internal sealed class Nesting(Reading reading, LinkingRules rules)
{
    // A closing quotation mark, a bracket or a full stop may belong to one of the two only.
    private const int Slack = 3;

    // More than this is no name cut in two.
    private const int CutWords = 6;

    /// <summary>The saying that is the whole content of a statement but for its source and cue; null where there is none.</summary>
    public int? InnerOf(int i)
    {
        var outer = reading.Statements[i];
        if (outer.Negative || outer.Cue is null) return null;
        int? found = null;
        foreach (var j in SharingEnd(i))
        {
            var inner = reading.Statements[j];
            // Who denies or complains says something else of it than that it is so.
            if (inner.Stance is Stance.Deny or Stance.Criticize || inner.Cue is not { } cue || inner.Content.Start <= outer.Content.Start || cue.Start >= inner.Content.Start) continue;
            if (found is { } other && reading.Statements[other].Content.Start <= inner.Content.Start) continue;
            // "Are appealing to the doctors, alleging": no source, but what somebody does.
            if (inner.Source?.Span is { } source && rules.Words.IsVerb(Folded.Of(source.Of(reading.Text)).Split(' ')[0])) continue;
            if (OpensOnly(new(outer.Content.Start, inner.Content.Start), inner.Source?.Span, cue)) found = j;
        }
        return found;
    }

    /// <summary>The content of which a hedge's content lacks no more than the front of a name ("the X Republic | soldiers reportedly moving").</summary>
    public int? WholeOf(int i)
    {
        var hedged = reading.Statements[i];
        if (hedged.Source is not null || hedged.Cue is not { } cue || cue.Start < hedged.Content.Start) return null;
        foreach (var j in SharingEnd(i))
        {
            var outer = reading.Statements[j].Content;
            if (outer.Start < hedged.Content.Start && IsCutName(reading.Text[outer.Start..hedged.Content.Start])) return j;
        }
        return null;
    }

    private IEnumerable<int> SharingEnd(int i)
    {
        var (sentence, end) = (reading.Statements[i].Sentence, reading.Statements[i].Content.End);
        for (var j = i - 1; j >= 0 && reading.Statements[j].Sentence == sentence; j--)
        {
            if (Math.Abs(reading.Statements[j].Content.End - end) <= Slack) yield return j;
        }
        for (var j = i + 1; j < reading.Statements.Count && reading.Statements[j].Sentence == sentence; j++)
        {
            if (Math.Abs(reading.Statements[j].Content.End - end) <= Slack) yield return j;
        }
    }

    /// <summary>Beside source and cue nothing stands in front but words of grammar and those that change nothing ("previously").</summary>
    private bool OpensOnly(TextSpan front, TextSpan? source, TextSpan cue)
    {
        var rest = front.Start;
        foreach (var span in new[] { source ?? cue, cue }.OrderBy(static s => s.Start))
        {
            if (span.Start > rest && !IsGlue(reading.Text[rest..Math.Min(span.Start, front.End)])) return false;
            rest = Math.Clamp(span.End, rest, front.End);
        }
        return IsGlue(reading.Text[rest..front.End]);
    }

    private bool IsGlue(string text) => rules.Words.In(text).All(w => rules.Bounds.SayingWords.Contains(w, StringComparer.Ordinal)) && !rules.Words.HasNegation(text);

    private bool IsCutName(string text)
    {
        var words = Folded.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= CutWords && !text.AsSpan().ContainsAny(",;:") && words.All(w => !rules.Words.IsGrammar(w) && !rules.Words.IsVerb(w));
    }
}

using Claimline.Language.Attributions;
using Claimline.Language.Tokens;

namespace Claimline.Language.Statements;

/// <summary>Makes statements of attributions: spans, when it was said, which endnotes stand behind it.</summary>
internal static class StatementReader
{
    public static List<Statement> Read(TokenizedText text, List<Attribution> attributions, IReadOnlyList<DateMention> dates)
    {
        var statements = new List<Statement>();
        foreach (var attribution in attributions)
        {
            statements.Add(new Statement
            {
                Id = $"s{statements.Count + 1}",
                Sentence = attribution.Sentence,
                Source = attribution.Source.IsEmpty ? null : new Speaker(Span(text, attribution.Source), null),
                Via = attribution.Via.IsEmpty ? [] : [new Speaker(Span(text, attribution.Via), null)],
                To = attribution.To.IsEmpty ? null : new Speaker(Span(text, attribution.To), null),
                Cue = Span(text, attribution.Cue),
                Content = Span(text, attribution.Content),
                Stance = attribution.Stance,
                Said = Said(text, attribution, dates),
                Citations = Citations(text, attribution.Sentence),
                Trace = attribution.Trace,
            });
        }
        return statements;
    }

    private static TextSpan Span(TokenizedText text, Grammar.TokenRange range) => text.SpanOf(range.First, range.Last);

    private static PartialDate? Said(TokenizedText text, Attribution attribution, IReadOnlyList<DateMention> dates)
    {
        foreach (var range in (ReadOnlySpan<Grammar.TokenRange>)[attribution.SaidAfter, attribution.SaidBefore, attribution.SaidOpening])
        {
            if (range.IsEmpty) continue;
            var span = Span(text, range);
            foreach (var date in dates)
            {
                if (date.Span.Overlaps(span)) return date.Value;
            }
        }
        return null;
    }

    private static List<int> Citations(TokenizedText text, int sentence)
    {
        var numbers = new List<int>();
        var (first, end, _, _) = text.Sentences[sentence];
        for (var at = first; at < end; at++)
        {
            if (text[at].Kind != TokenKind.Marker) continue;
            var number = Sentences.Markers.NumberOf(text.TextOf(at));
            if (!numbers.Contains(number)) numbers.Add(number);
        }
        return numbers;
    }
}

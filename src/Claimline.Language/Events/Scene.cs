using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>The dates and places of a document, and which of them belong to an event.</summary>
internal sealed class Scene(TokenizedText text, IReadOnlyList<DateMention> dates, IReadOnlyList<Place> places)
{
    public IReadOnlyList<Place> Places => places;

    /// <summary>Where it happened, as an index in <see cref="Places"/>, or -1: a place in what is concerned, else after the verb, else before it, else in brackets.</summary>
    public int PlaceOf(in SentenceParse parse, in EventFinding finding, TextSpan content)
    {
        var verb = finding.Clause.Form == ClauseForm.Phrase ? content.Start : text[finding.Clause.Verb].Start;
        var concerns = finding.Object.IsEmpty ? default : text.SpanOf(finding.Object.First, finding.Object.Last);
        var end = finding.End > 0 && finding.End <= text.Count ? text[finding.End - 1].End : content.End;
        int best = -1, rank = int.MaxValue;
        for (var i = FirstAt(places, static p => p.Span, content.Start); i < places.Count && places[i].Span.Start < content.End; i++)
        {
            var span = places[i].Span;
            if (!content.Contains(span)) continue;
            var found = concerns.Contains(span) ? 0 : InBrackets(parse, span.Start) ? 4 : span.Start < verb ? 2 : span.Start < end ? 1 : 3;
            if (found >= rank) continue;
            (best, rank) = (i, found);
        }
        return best;
    }

    /// <summary>The date that dates an event: the first of its own clause, else the first of the content.</summary>
    public DateMention? DateOf(in SentenceParse parse, in EventFinding finding, TextSpan content)
    {
        DateMention? later = null;
        var end = finding.End > 0 && finding.End <= text.Count ? text[finding.End - 1].End : content.End;
        for (var i = FirstAt(dates, static d => d.Span, content.Start); i < dates.Count && dates[i].Span.Start < content.End; i++)
        {
            if (!content.Contains(dates[i].Span) || InBrackets(parse, dates[i].Span.Start)) continue;
            if (dates[i].Span.Start < end) return dates[i];
            later ??= dates[i];
        }
        return later;
    }

    private bool InBrackets(in SentenceParse parse, int offset)
    {
        for (var at = text.TokenAt(offset) - 1; at >= parse.First; at--)
        {
            if (parse.Tags[at] is Tag.CloseBracket) return false;
            if (parse.Tags[at] is Tag.OpenBracket) return true;
        }
        return false;
    }

    private static int FirstAt<T>(IReadOnlyList<T> list, Func<T, TextSpan> span, int offset)
    {
        int low = 0, high = list.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (span(list[middle]).Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

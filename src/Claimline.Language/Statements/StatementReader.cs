using Claimline.Language.Attributions;
using Claimline.Language.Grammar;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Statements;

/// <summary>Makes statements of attributions, and of the sentences that attribute nothing the publisher's own.</summary>
internal sealed class StatementReader(TokenizedText text, Tag[] tags, IReadOnlyList<DateMention> dates, IReadOnlyList<Block> blocks)
{
    private readonly List<Told> told = [];
    private int date;

    /// <summary>All statements in text order, their ids counting from s1.</summary>
    public List<Told> Read(List<Attribution> attributions)
    {
        var next = 0;
        for (var sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            var first = next;
            while (next < attributions.Count && attributions[next].Sentence == sentence) next++;
            if (next == first)
            {
                Own(sentence);
                continue;
            }
            var citations = Citations(sentence);
            for (var i = first; i < next; i++) Attributed(attributions[i], citations);
        }
        return told;
    }

    private string NextId => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"s{told.Count + 1}");

    private void Attributed(Attribution attribution, IReadOnlyList<int> citations) =>
        told.Add(new Told(new Statement
        {
            Id = NextId,
            Sentence = attribution.Sentence,
            Source = attribution.Source.IsEmpty ? null : new Speaker(Span(attribution.Source), null),
            Via = attribution.Via.IsEmpty ? [] : [new Speaker(Span(attribution.Via), null)],
            To = attribution.To.IsEmpty ? null : new Speaker(Span(attribution.To), null),
            Cue = Span(attribution.Cue),
            Content = Span(attribution.Content),
            Stance = attribution.Stance,
            Said = Said(attribution),
            Citations = citations,
            Trace = attribution.Trace,
        }, attribution));

    /// <summary>A sentence without a cue, in a paragraph or item, with a verb: the publisher's own voice.</summary>
    private void Own(int sentence)
    {
        var (first, end, _, block) = text.Sentences[sentence];
        if (blocks[block].Kind is not (BlockKind.Paragraph or BlockKind.Item)) return;
        var last = end - 1;
        while (last > first && tags[last] is Tag.Stop or Tag.Marker or Tag.CloseQuote or Tag.Semicolon) last--;
        while (first < last && tags[first] is Tag.Marker or Tag.Dash or Tag.Other) first++;
        if (!tags.AsSpan(first, last - first + 1).ContainsAny(Tag.Finite, Tag.Auxiliary)) return;
        told.Add(new Told(new Statement
        {
            Id = NextId,
            Sentence = sentence,
            Source = new Speaker(null, null),
            Content = text.SpanOf(first, last),
            Stance = Stance.State,
            Citations = Citations(sentence),
            Trace = new Trace("statement.own-voice"),
        }, null));
    }

    private TextSpan Span(TokenRange range) => text.SpanOf(range.First, range.Last);

    private PartialDate? Said(Attribution attribution) => DateIn(attribution.SaidAfter) ?? DateIn(attribution.SaidBefore) ?? DateIn(attribution.SaidOpening);

    private PartialDate? DateIn(TokenRange range)
    {
        if (range.IsEmpty || dates.Count == 0) return null;
        var span = Span(range);
        while (date < dates.Count && dates[date].Span.End <= span.Start) date++;
        while (date > 0 && dates[date - 1].Span.End > span.Start) date--;
        return date < dates.Count && dates[date].Span.Overlaps(span) ? dates[date].Value : null;
    }

    private List<int> Citations(int sentence)
    {
        var numbers = new List<int>();
        var (first, end, _, _) = text.Sentences[sentence];
        for (var at = first; at < end; at++)
        {
            if (text[at].Kind != TokenKind.Marker) continue;
            var number = Markers.NumberOf(text.TextOf(at));
            if (!numbers.Contains(number)) numbers.Add(number);
        }
        return numbers;
    }
}

using Claimline.Language.Grammar;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Quantities;

/// <summary>Finds numbers that count or measure, with their bounds, unit and what they count; never a date, an ordinal, a unit's designation or a time of day.</summary>
internal sealed class QuantityFinder(QuantityWords words)
{
    /// <summary>In text order, none over another or over a date.</summary>
    public List<Quantity> Find(TokenizedText text, ReadOnlySpan<Tag> tags, IReadOnlyList<DateMention> dates)
    {
        var found = new List<Quantity>();
        var nextDate = 0;
        foreach (var sentence in text.Sentences)
        {
            while (nextDate < dates.Count && dates[nextDate].Span.End <= sentence.Span.Start) nextDate++;
            Find(text, tags, dates, ref nextDate, sentence, found);
        }
        return found;
    }

    private void Find(TokenizedText text, ReadOnlySpan<Tag> tags, IReadOnlyList<DateMention> dates, ref int nextDate, Sentence sentence, List<Quantity> found)
    {
        var floor = sentence.First;
        var at = sentence.First;
        while (at < sentence.End)
        {
            if (!Opens(text, at, sentence.End))
            {
                at++;
                continue;
            }
            while (nextDate < dates.Count && dates[nextDate].Span.End <= text[at].Start) nextDate++;
            if (nextDate < dates.Count && dates[nextDate].Span.Start < text[at].End)
            {
                var end = dates[nextDate].Span.End;
                while (at < sentence.End && text[at].Start < end) at++;
                floor = at;
                continue;
            }
            var limit = at + 1;
            var stop = nextDate < dates.Count ? Math.Min(dates[nextDate].Span.Start, sentence.Span.End) : sentence.Span.End;
            while (limit < sentence.End && text[limit].Start < stop) limit++;

            var reader = new QuantityReader(text, tags, words, sentence, floor, limit);
            var quantity = reader.Read(at, out var next);
            if (quantity is not null) found.Add(quantity);
            if (quantity is not null || next > at + 1) floor = next;
            at = next;
        }
    }

    private bool Opens(TokenizedText text, int at, int end)
    {
        ref readonly var token = ref text[at];
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Currency:
                return true;
            case TokenKind.Word:
                if (token.Word == 0) return (token.Shape & TokenShape.Hyphen) != 0;
                return words.Numbers.RoleOf(token.Word) switch
                {
                    NumberRole.None or NumberRole.Suffix or NumberRole.Part or NumberRole.And or NumberRole.Of => false,
                    NumberRole.Article => at + 1 < end && (words.Numbers.RoleAt(text, at + 1) != NumberRole.None || (words.RoleAt(text, at + 1) & QuantityRole.Unit) != 0),
                    _ => true,
                };
            default:
                return false;
        }
    }
}

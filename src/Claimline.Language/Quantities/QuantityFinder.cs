using Claimline.Language.Grammar;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Quantities;

/// <summary>Finds numbers that count or measure, with their bounds, unit and what they count; never a date, an ordinal, a unit's designation or a time of day.</summary>
internal sealed class QuantityFinder(QuantityWords words)
{
    private const string Count = "count";

    // tokens that one quantity may span, so that an endless sentence is read in linear time
    private const int Reach = 48;

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
        var listed = -1;
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
            var last = Math.Min(sentence.End, at + Reach);
            var stop = nextDate < dates.Count ? dates[nextDate].Span.Start : int.MaxValue;
            while (limit < last && text[limit].Start < stop) limit++;

            var reader = new QuantityReader(text, tags, words, sentence, floor, limit);
            var quantity = reader.Read(at, out var next);
            if (quantity is not null)
            {
                // "15 and 18 km", "two and four battalions": the first number takes what the second one counts
                if (quantity.Span.Start == listed && found[^1] is { Unit: Count, Item: null } bare) found[^1] = bare with { Unit = quantity.Unit, Item = quantity.Item };
                found.Add(quantity);
                listed = AfterLink(text, next, sentence.End);
            }
            if (quantity is not null || next > at + 1) floor = next;
            at = next;
        }
    }

    /// <summary>The offset of the token after "and", "or", "to" or a comma; -1 where none of them follows.</summary>
    private int AfterLink(TokenizedText text, int at, int end)
    {
        var link = at;
        while (link < end && link < at + 2 && (text[link].Kind == TokenKind.Comma || words.Numbers.RoleAt(text, link) == NumberRole.And
            || (words.RoleAt(text, link) & (QuantityRole.RangeTo | QuantityRole.RangeOr)) != 0)) link++;
        return link > at && link < end ? text[link].Start : -1;
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

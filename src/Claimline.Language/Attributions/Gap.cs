using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Attributions;

/// <summary>What may stand between a cue and its content: adverbs, dates, occasions ("on June 30", "in an interview with the outlet").</summary>
internal static class Gap
{
    /// <summary>The "that" which opens the content; -1 where something else follows first.</summary>
    public static int That(in SentenceParse parse, int at, bool takesObject)
    {
        for (var limit = Math.Min(parse.End, at + 45); at < limit; at++)
        {
            switch (parse.Tags[at])
            {
                case Tag.That:
                    return at;
                case Tag.OpenBracket:
                    at = parse.Closing(at);
                    break;
                case Tag.Adverb or Tag.Marker or Tag.OpenQuote or Tag.CloseQuote or Tag.Slash:
                    break;
                case Tag.Comma when parse.TagAt(at + 1) is Tag.That or Tag.Adverb or Tag.Number or Tag.Gerund or Tag.Preposition or Tag.Noun or Tag.Determiner:
                    break;
                case Tag.Colon when parse.TagAt(at + 1) is Tag.Number:
                    break;
                // "reported receiving complaints that": the object has the clause; "said, adding that": the participle has it
                case Tag.Gerund when parse.TagAt(at - 1) is Tag.Finite or Tag.Participle || (parse.TagAt(at + 1) is Tag.That && (parse.TagAt(at - 1) is Tag.Comma or Tag.Adverb or Tag.Coordinator || parse.IsWord(at - 1, parse.Function.By))):
                    return -1;
                // "reported, citing an official who knows him, that": whoever is cited may have a clause of their own
                case Tag.Gerund when parse.Tokens[at].Is(WordClass.Citing) && parse.TagAt(at - 1) is Tag.Comma:
                    at = CitedEnd(parse, at) - 1;
                    break;
                case Tag.Preposition or Tag.Number or Tag.Gerund:
                    takesObject = true;
                    break;
                case Tag.Coordinator or Tag.Clitic or Tag.Pronoun or Tag.Participle when takesObject:
                    break;
                case Tag.Noun or Tag.Adjective or Tag.Determiner when takesObject || parse.Tokens[at].Is(WordClass.Month | WordClass.Weekday):
                    break;
                case Tag.To when takesObject:
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>The first token after one phrase of occasion that stands before an infinitive: "threatened in recent weeks to attack"; the start where none does.</summary>
    public static int AfterOccasion(in SentenceParse parse, int at)
    {
        if (parse.TagAt(at) is not Tag.Preposition) return at;
        var next = at + 1;
        while (next < at + 6 && parse.TagAt(next) is Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.Number) next++;
        return parse.TagAt(next) is Tag.To && next > at + 1 ? next : at;
    }

    /// <summary>The comma before the "that" which closes ", citing X, that"; the token behind the participle where none does.</summary>
    private static int CitedEnd(in SentenceParse parse, int citing)
    {
        for (var at = citing + 1; at < Math.Min(parse.End, citing + 45) && parse.Tags[at] is not (Tag.Stop or Tag.Semicolon or Tag.That); at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            else if (parse.Tags[at] is Tag.Comma && parse.TagAt(at + 1) is Tag.That) return at;
        }
        return citing + 1;
    }

    /// <summary>Where a quotation starts after a colon, over the occasion: "told reporters in the capital: “A”"; -1 where none does.</summary>
    public static int Quote(in SentenceParse parse, int at)
    {
        if (parse.TagAt(at) is not (Tag.Preposition or Tag.Adverb or Tag.Colon)) return -1;
        for (var limit = Math.Min(parse.End, at + 25); at < limit; at++)
        {
            if (parse.Tags[at] is Tag.Colon) return parse.TagAt(at + 1) is Tag.OpenQuote ? at + 2 : -1;
            if (parse.Tags[at] is not (Tag.Preposition or Tag.Adverb or Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.Clitic or Tag.Pronoun or Tag.Coordinator or Tag.Comma)) return -1;
        }
        return -1;
    }

    /// <summary>The first token after adverbs and a date that stand before an object: "reported on July 2 explosions".</summary>
    public static int AfterDate(in SentenceParse parse, int at)
    {
        var start = at;
        while (parse.TagAt(at) is Tag.Adverb) at++;
        var date = at;
        if (parse.TagAt(date) is Tag.Preposition or Tag.Adjective) date++;
        while (date < parse.End && date < at + 4 && (parse.Tags[date] is Tag.Determiner or Tag.Adjective or Tag.Adverb || parse.IsWord(date, parse.Function.Of)) && !IsDate(parse, date) && !parse.Tokens[date].Is(WordClass.Possessive)) date++;
        if (!IsDate(parse, date)) return parse.TagAt(start) is Tag.Adverb ? at : start;
        while (date < parse.End && (IsDate(parse, date) || (parse.Tags[date] is Tag.Coordinator or Tag.Comma or Tag.Preposition && IsDate(parse, date + 1)))) date++;
        return date;
    }

    private static bool IsDate(in SentenceParse parse, int at)
    {
        if (at >= parse.End) return false;
        ref readonly var token = ref parse.Tokens[at];
        if (token.Is(WordClass.Month | WordClass.Weekday)) return token.IsCapital;
        return token.Kind is TokenKind.Number && at > parse.First
            && (parse.Tokens[at - 1].Is(WordClass.Month) || parse.Tags[at - 1] is Tag.Coordinator or Tag.Comma || (token.End - token.Start == 4 && parse.Tags[at - 1] is Tag.Preposition or Tag.Noun));
    }
}

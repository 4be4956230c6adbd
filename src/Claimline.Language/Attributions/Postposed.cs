using Claimline.Language.Grammar;

namespace Claimline.Language.Attributions;

/// <summary>A saying that stands behind its content or inside it: "A, X said", "“A,” said X", "A, X says, B".</summary>
internal static class Postposed
{
    /// <summary>"“A,” said X." and "A, said X.": verb before speaker, content before both.</summary>
    public static Attribution? Inverted(in SentenceParse parse, int sentence, int at, int group, ReportingVerb verb)
    {
        if (parse.Tags[at] is not Tag.Finite || group != at || verb.Stance is not { } stance || (verb.Frames & (Frames.Quote | Frames.That)) == 0) return null;
        if (parse.TagAt(at - 1) is not (Tag.CloseQuote or Tag.Comma) || !VerbAttributions.StartsPhrase(parse, at + 1) || !parse.HasFinite(parse.First, at)) return null;
        var last = at + 1;
        while (last + 1 < parse.End && parse.Tags[last + 1] is Tag.Noun or Tag.Determiner or Tag.Adjective or Tag.Number or Tag.Clitic or Tag.OpenQuote or Tag.CloseQuote or Tag.OpenBracket or Tag.CloseBracket
            || parse.IsWord(last + 1, parse.Function.Of) || (parse.IsWord(last + 1, parse.Function.For) && parse.TagAt(last + 2) is Tag.Noun or Tag.Determiner)) last++;
        var closes = parse.TagAt(last + 1) is Tag.Stop or Tag.Marker;
        if (!closes && (parse.TagAt(at - 1) is not Tag.CloseQuote || parse.TagAt(last + 1) is not (Tag.Comma or Tag.Preposition or Tag.Gerund))) return null;
        var (first, end) = Unquoted(parse, parse.First, at - 1);
        return new Attribution
        {
            Sentence = sentence,
            Source = new TokenRange(at + 1, last),
            Cue = new TokenRange(at, at),
            Content = new TokenRange(first, end),
            Stance = stance,
            SaidAfter = new TokenRange(last + 1, Gap.AfterDate(parse, last + 1) - 1),
            Trace = new Trace("attribution.verb-inverted", verb.Line),
        };
    }

    /// <summary>"The deal, sources say, is close": the clause goes on behind the saying, which stands inside the content.</summary>
    public static Attribution? Inserted(in SentenceParse parse, int sentence, int at, int group, ReportingVerb verb, ContentClause contents)
    {
        if (parse.Tags[at] is not Tag.Finite || verb.Stance is not { } stance || (verb.Frames & Frames.That) == 0) return null;
        var close = Gap.AfterDate(parse, at + 1);
        if (parse.TagAt(close) is not Tag.Comma || parse.PredicateAt(close + 1) < 0 || parse.TagAt(group - 1) is Tag.Comma) return null;
        var open = group - 1;
        while (open > parse.First && parse.Tags[open] is not (Tag.Comma or Tag.Finite or Tag.Auxiliary or Tag.That or Tag.Relative or Tag.Semicolon)) open--;
        if (parse.TagAt(open) is not Tag.Comma || open == parse.First || parse.HasFinite(parse.First, open)) return null;
        var (last, _) = contents.End(parse, parse.First, close + 1);
        return new Attribution
        {
            Sentence = sentence,
            Source = new TokenRange(open + 1, group - 1),
            Cue = new TokenRange(at, at),
            Content = new TokenRange(parse.First, last),
            Stance = stance,
            SaidAfter = new TokenRange(at + 1, close - 1),
            Trace = new Trace("attribution.verb-inserted", verb.Line),
        };
    }

    /// <summary>The content stands before: "A, X said.".</summary>
    public static Attribution? After(in SentenceParse parse, Attribution attribution, int next)
    {
        var source = attribution.Source;
        if (source.IsEmpty || source.First > attribution.Cue.Last || source.First <= parse.First) return null;
        var comma = source.First - 1;
        if (parse.Tags[comma] is Tag.OpenQuote) comma--;
        if (comma <= parse.First || parse.Tags[comma] is not (Tag.Comma or Tag.CloseQuote)) return null;
        if (parse.TagAt(Gap.AfterDate(parse, next)) is not (Tag.Stop or Tag.Marker or Tag.Comma or Tag.Preposition)) return null;
        if (!parse.HasFinite(parse.First, comma)) return null;
        var (first, last) = Unquoted(parse, parse.First, comma - 1);
        return attribution with { Content = new TokenRange(first, last), Trace = attribution.Trace with { Rule = "attribution.verb-after" }, SaidBefore = TokenRange.None, SaidAfter = new TokenRange(next, Gap.AfterDate(parse, next) - 1) };
    }

    /// <summary>"“A,” X added, “B”": the first part of a quotation that goes on behind the saying; the start given where there is none.</summary>
    public static int QuoteStart(in SentenceParse parse, TokenRange source, int start)
    {
        if (source.IsEmpty || source.First - 2 <= parse.First || parse.Tags[source.First - 1] is not Tag.CloseQuote || parse.Tags[source.First - 2] is not Tag.Comma) return start;
        for (var at = source.First - 2; at >= parse.First; at--)
        {
            if (parse.Tags[at] is Tag.OpenQuote) return at + 1;
        }
        return start;
    }

    private static (int First, int Last) Unquoted(in SentenceParse parse, int first, int last)
    {
        while (parse.TagAt(first) is Tag.OpenQuote) first++;
        while (last > first && parse.Tags[last] is Tag.CloseQuote or Tag.Comma) last--;
        return (first, last);
    }
}

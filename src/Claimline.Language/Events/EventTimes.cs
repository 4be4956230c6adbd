using Claimline.Language.Data;
using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>When an event took place by the words of its clause: the days it does not lie before or after.</summary>
internal sealed class EventTimes
{
    private readonly PhraseBook<TimeBound> bounds;

    private EventTimes(PhraseBook<TimeBound> bounds) => this.bounds = bounds;

    /// <summary>The interval from a date in the clause, or from its tense and the day it was said.</summary>
    /// <remarks>What is past or present when said did not begin after that day; what is to come does not lie before it.</remarks>
    public (DateOnly? NotBefore, DateOnly? NotAfter) Interval(in SentenceParse parse, in Clause clause, bool planned, DateMention? date, PartialDate? said)
    {
        var ahead = planned || IsAhead(parse, clause);
        if (date is { } own)
        {
            var (first, last) = (own.Value.First, own.Value.Last);
            return BoundBefore(parse, own.Span) switch
            {
                TimeBound.Until => (ahead ? said?.First : null, last),
                TimeBound.Since => (first, ahead ? null : said?.Last is { } day && day >= first ? day : null),
                _ => (first, last),
            };
        }
        return ahead ? (said?.First, null) : (null, said?.Last);
    }

    public static EventTimes Load(DataFiles files, Vocabulary words, ICollection<Problem> problems)
    {
        var book = new PhraseBook<TimeBound>(words);
        foreach (var row in Table.Read(files, "language/en/event-times.tsv", problems, "phrase", "bound").Rows)
        {
            if (row["phrase"] is { } phrase) book.Add(phrase, row.Choice<TimeBound>("bound", problems));
        }
        return new EventTimes(book);
    }

    private static bool IsAhead(in SentenceParse parse, in Clause clause) => clause.Form switch
    {
        ClauseForm.Infinitive => true,
        ClauseForm.Finite => clause.Modal >= 0 && !(parse.Tags[clause.Verb] is Tag.Participle && !clause.Passive),
        _ => false,
    };

    /// <summary>The bound that stands before a date, past "the", "early", "the end of" and the like.</summary>
    private TimeBound BoundBefore(in SentenceParse parse, TextSpan date)
    {
        var at = parse.Text.TokenAt(date.Start);
        for (var back = at - 1; back >= parse.First && back >= at - 4; back--)
        {
            if (bounds.Match(parse.Tokens[..at], back, out var bound) > 0) return bound;
            if (parse.Tags[back] is not (Tag.Determiner or Tag.Adjective or Tag.Noun) && !parse.IsWord(back, parse.Function.Of)) break;
        }
        return TimeBound.None;
    }
}

/// <summary>On which side of a date an event lies.</summary>
internal enum TimeBound { None, Until, Since }

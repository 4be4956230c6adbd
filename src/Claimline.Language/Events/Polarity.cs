using Claimline.Language.Grammar;

namespace Claimline.Language.Events;

/// <summary>Whether a content is negated by the words with its own first verb.</summary>
internal sealed class Polarity(NegationWords negation)
{
    /// <param name="likelihood">The clause's likelihood: "almost no chance" does not negate.</param>
    public bool IsNegative(in SentenceParse parse, in Clause clause, Likelihood? likelihood)
    {
        if (clause.Form == ClauseForm.Phrase) return Opens(parse, clause.Subject.First, NegationPlace.Object, likelihood);
        if (clause.Negated) return true;
        if (!clause.Subject.IsEmpty && Opens(parse, clause.Subject.First, NegationPlace.Subject, likelihood)) return true;
        var at = clause.Verb + 1;
        while (at < clause.Limit && parse.Tags[at] is Tag.Adverb && negation.Match(parse, at, NegationPlace.Object) == 0) at++;
        return at < clause.Limit && Opens(parse, at, NegationPlace.Object, likelihood);
    }

    private bool Opens(in SentenceParse parse, int at, NegationPlace place, Likelihood? likelihood) =>
        negation.Match(parse, at, place) > 0 && !(likelihood is { } hedge && hedge.Span.Overlaps(parse.SpanOf(at, at)));
}

using Claimline.Language.Grammar;

namespace Claimline.Language.Events;

/// <summary>Whether a content is negated by the words with its own first verb.</summary>
internal sealed class Polarity(NegationWords negation)
{
    public bool IsNegative(in SentenceParse parse, in Clause clause)
    {
        if (clause.Form == ClauseForm.Phrase) return negation.Match(parse, clause.Subject.First, NegationPlace.Object) > 0;
        if (clause.Negated) return true;
        if (!clause.Subject.IsEmpty && negation.Match(parse, clause.Subject.First, NegationPlace.Subject) > 0) return true;
        var at = clause.Verb + 1;
        while (at < clause.Limit && parse.Tags[at] is Tag.Adverb && negation.Match(parse, at, NegationPlace.Object) == 0) at++;
        return at < clause.Limit && negation.Match(parse, at, NegationPlace.Object) > 0;
    }
}

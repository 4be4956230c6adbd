using Claimline.Language.Data;
using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>Finds how likely a content calls itself.</summary>
internal sealed class Hedges
{
    private readonly PhraseBook<Hedge> phrases;

    private Hedges(PhraseBook<Hedge> phrases) => this.phrases = phrases;

    /// <summary>The likelihood of a clause: the first word of it that stands before its main verb or as its predicate, not inside what hangs on its subject.</summary>
    public Likelihood? Find(in SentenceParse parse, in Clause clause, int first)
    {
        var end = clause.Form == ClauseForm.Phrase ? Math.Min(clause.Limit, first + 4) : PredicateEnd(parse, clause);
        for (var at = first; at < end; at++)
        {
            if (at < clause.Group && parse.Tags[at] is Tag.Relative or Tag.That)
            {
                // a clause inside the subject has its own likelihood
                at = Math.Max(at, clause.Group - 1);
                continue;
            }
            if (parse.Tags[at] is Tag.OpenBracket)
            {
                at = parse.Closing(at);
                continue;
            }
            var length = phrases.Match(parse.Tokens[..parse.End], at, out var hedge);
            if (length == 0 || (hedge.Modal && parse.Tags[at] is not Tag.Auxiliary)) continue;
            return new Likelihood(parse.SpanOf(at, at + length - 1), hedge.Low, hedge.High, new Trace("hedge", hedge.Line));
        }
        return null;
    }

    public static Hedges Load(DataFiles files, Vocabulary words, ICollection<Problem> problems)
    {
        var book = new PhraseBook<Hedge>(words);
        foreach (var row in Table.Read(files, "language/en/hedges.tsv", problems, "phrase", "low", "high", "part").Rows)
        {
            if (row["phrase"] is { } phrase && row.Whole("low", problems) is { } low && row.Whole("high", problems) is { } high)
                book.Add(phrase, new Hedge(low, high, row["part"] == "modal", row.Line));
        }
        return new Hedges(book);
    }

    /// <summary>Past the main verb, and past what a form of "be" says: "remain unlikely to", "there is a roughly even chance".</summary>
    private static int PredicateEnd(in SentenceParse parse, in Clause clause)
    {
        var at = clause.Verb + 1;
        while (at < clause.Limit && parse.Tags[at] is Tag.Adverb or Tag.Adjective or Tag.Determiner or Tag.Not) at++;
        return at < clause.Limit && parse.Tags[at] is Tag.Noun && at > clause.Verb + 1 && parse.Tags[at - 1] is Tag.Adjective or Tag.Adverb or Tag.Determiner ? at + 1 : at;
    }

    private readonly record struct Hedge(int Low, int High, bool Modal, DataLine Line);
}

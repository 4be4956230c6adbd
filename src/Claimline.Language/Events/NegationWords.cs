using Claimline.Language.Data;
using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>The words that negate a clause, by where they do.</summary>
internal sealed class NegationWords
{
    private readonly PhraseBook<NegationPlace> phrases;

    private NegationWords(PhraseBook<NegationPlace> phrases) => this.phrases = phrases;

    /// <summary>How many tokens a negation takes that starts at a token and counts at that place; 0 where none does.</summary>
    public int Match(in SentenceParse parse, int at, NegationPlace place)
    {
        if (at >= parse.End) return 0;
        if (place == NegationPlace.Verb && parse.Tokens[at].Is(WordClass.Negation)) return 1;
        var length = phrases.Match(parse.Tokens[..parse.End], at, out var places);
        return (places & place) != 0 ? length : 0;
    }

    public static NegationWords Load(DataFiles files, Vocabulary words, ICollection<Problem> problems)
    {
        var places = new Dictionary<string, NegationPlace>(StringComparer.Ordinal);
        foreach (var row in Table.Read(files, "language/en/negation.tsv", problems, "phrase", "where").Rows)
        {
            if (row["phrase"] is { } phrase) places[phrase] = places.GetValueOrDefault(phrase) | row.Choice<NegationPlace>("where", problems);
        }
        var book = new PhraseBook<NegationPlace>(words);
        foreach (var (phrase, place) in places) book.Add(phrase, place);
        return new NegationWords(book);
    }
}

/// <summary>Where in a clause a word negates it.</summary>
[Flags]
internal enum NegationPlace
{
    None = 0,

    /// <summary>Inside or just before the verb group.</summary>
    Verb = 1,

    /// <summary>Opening what follows the verb.</summary>
    Object = 2,

    /// <summary>Opening the subject.</summary>
    Subject = 4,
}

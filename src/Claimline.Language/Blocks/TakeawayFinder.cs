using Claimline.Language.Tokens;

namespace Claimline.Language.Blocks;

/// <summary>Finds for each key takeaway the sentence it repeats: one that opens a paragraph and says the same in mostly the same words.</summary>
internal static class TakeawayFinder
{
    // Shared weight of words over the mean of both; below this the two only speak of the same matter.
    private const double AtLeast = 0.6;

    // A sentence that repeats the whole takeaway shares as much with its first sentence alone.
    private const double AtLeastFirst = 0.45;

    // Where the sentence holds nearly all of the takeaway, it may say this much more.
    private const double AtLeastWhole = 0.55, Whole = 0.9;

    // Of what the takeaway names, the sentence leaves out no more than this: it is not one of several places that the takeaway sums up.
    private const double NamesMissing = 0.45, SameWords = 0.85;

    public static List<Takeaway> Find(TokenizedText text, Layout layout, VerbForms verbs)
    {
        var found = new List<Takeaway>(layout.Takeaways.Count);
        if (layout.Takeaways.Count == 0) return found;
        var openers = new OpeningSentences(text, layout, verbs);
        var sentence = 0;
        foreach (var block in layout.Takeaways)
        {
            while (sentence < text.Sentences.Count && text.Sentences[sentence].Block < block) sentence++;
            var end = sentence;
            while (end < text.Sentences.Count && text.Sentences[end].Block == block) end++;
            found.Add(new Takeaway(layout.Blocks[block].Span, sentence == end ? null : Topline(text, openers, sentence, end), new Trace("takeaway")));
        }
        return found;
    }

    /// <summary>The sentence that a takeaway's first sentence, or all of it, repeats most closely.</summary>
    private static TextSpan? Topline(TokenizedText text, OpeningSentences openers, int sentence, int end)
    {
        var (first, last) = (text.Sentences[sentence], text.Sentences[end - 1]);
        var words = openers.WordsOf(text, first.First, first.End);
        var whole = last.End == first.End ? words : openers.WordsOf(text, first.First, last.End);
        var (weight, wholeWeight) = (openers.WeightOf(words), openers.WeightOf(whole));
        var shared = openers.Share(words, first.First);
        var wholeShared = whole == words ? shared : openers.Share(whole, first.First);
        double best = 0;
        int? match = null;
        var next = 0;
        foreach (var (opener, all) in wholeShared)
        {
            while (next < shared.Count && shared[next].Opener < opener) next++;
            var likeness = next < shared.Count && shared[next].Opener == opener ? Likeness(shared[next].Shared, weight, openers.WeightOf(opener)) : 0;
            if (likeness >= AtLeastFirst) likeness = Math.Max(likeness, Likeness(all, wholeWeight, openers.WeightOf(opener)));
            if (likeness < AtLeast || (match is not null && likeness <= best)) continue;
            if (likeness < SameWords && openers.MissingOf(opener, text, first) > NamesMissing) continue;
            (best, match) = (likeness, opener);
        }
        return match is { } found ? openers.SpanOf(found) : null;
    }

    private static double Likeness(double shared, double takeaway, double opener)
    {
        var likeness = 2 * shared / (takeaway + opener);
        return shared >= Whole * takeaway && likeness >= AtLeastWhole ? Math.Max(likeness, AtLeast) : likeness;
    }
}

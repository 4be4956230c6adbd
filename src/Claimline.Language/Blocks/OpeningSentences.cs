using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Blocks;

/// <summary>The sentences that open a paragraph outside the takeaways, found again by their words. A word weighs less the more of them hold it.</summary>
internal sealed class OpeningSentences
{
    // In a long text only the nearest sentences are looked at, so that a thousand reports in one file take a thousand times as long as one.
    private const int Nearest = 96;

    // The weight of a word that no more than about fifteen of them hold.
    private const double Rare = 0.25;

    private const WordClass Small = WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator | WordClass.Auxiliary | WordClass.Pronoun | WordClass.To;

    private readonly VerbForms verbs;
    private readonly List<Sentence> sentences = [];
    private readonly Dictionary<int, int> indexOf = new(1024);
    private readonly int[] starts;
    private readonly int[] holders;
    private readonly double[] weights;
    private readonly double[] totals;
    private readonly double[] shares;
    private readonly List<int> touched = [];

    public OpeningSentences(TokenizedText text, Layout layout, VerbForms verbs)
    {
        this.verbs = verbs;
        var takeaways = layout.Takeaways.ToHashSet();
        var words = new List<(int Word, int Holder)>();
        var counts = new List<int>();
        var lastHolder = new List<int>();
        var last = -1;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Block == last) continue;
            last = sentence.Block;
            if ((sentence.Kind != BlockKind.Paragraph && !layout.Numbered.Contains(last)) || takeaways.Contains(last)) continue;
            for (var at = sentence.First; at < sentence.End; at++)
            {
                if (!Tells(text, ref at, sentence.End)) continue;
                var key = KeyOf(text, at);
                if (!indexOf.TryGetValue(key, out var word))
                {
                    indexOf[key] = word = counts.Count;
                    counts.Add(0);
                    lastHolder.Add(-1);
                }
                if (lastHolder[word] == sentences.Count) continue;
                lastHolder[word] = sentences.Count;
                counts[word]++;
                words.Add((word, sentences.Count));
            }
            sentences.Add(sentence);
        }

        weights = new double[counts.Count];
        starts = new int[counts.Count + 1];
        for (var word = 0; word < counts.Count; word++)
        {
            starts[word + 1] = starts[word] + counts[word];
            weights[word] = 1 / Math.Sqrt(1 + Math.Min(counts[word], Nearest));
        }
        holders = new int[words.Count];
        totals = new double[sentences.Count];
        shares = new double[sentences.Count];
        var next = starts[..^1];
        foreach (var (word, holder) in words)
        {
            holders[next[word]++] = holder;
            totals[holder] += weights[word];
        }
    }

    public TextSpan SpanOf(int opener) => sentences[opener].Span;

    public double WeightOf(int opener) => totals[opener];

    public double WeightOf(IReadOnlyCollection<int> words)
    {
        double sum = 0;
        foreach (var word in words) sum += word < 0 ? 1 : weights[word];
        return sum;
    }

    /// <summary>The telling words of a range of tokens, each once: their index here, or a number below zero for a word that no opening sentence holds.</summary>
    public List<int> WordsOf(TokenizedText text, int first, int end)
    {
        var seen = new HashSet<int>();
        var words = new List<int>();
        for (var at = first; at < end; at++)
        {
            if (!Tells(text, ref at, end)) continue;
            var key = KeyOf(text, at);
            if (seen.Add(key)) words.Add(indexOf.TryGetValue(key, out var word) ? word : -1);
        }
        return words;
    }

    /// <summary>The sentences near a token that share words, in order, with the weight they share.</summary>
    public List<(int Opener, double Shared)> Share(List<int> words, int near)
    {
        foreach (var word in words)
        {
            if (word < 0) continue;
            var list = holders.AsSpan(starts[word], starts[word + 1] - starts[word]);
            var (from, end) = (0, list.Length);
            if (list.Length > Nearest)
            {
                var middle = Position(list, near);
                (from, end) = (Math.Max(0, middle - Nearest / 2), Math.Min(list.Length, middle + Nearest / 2));
            }
            foreach (var holder in list[from..end])
            {
                if (shares[holder] == 0) touched.Add(holder);
                shares[holder] += weights[word];
            }
        }
        touched.Sort();
        var found = new List<(int, double)>(touched.Count);
        foreach (var opener in touched)
        {
            found.Add((opener, shares[opener]));
            shares[opener] = 0;
        }
        touched.Clear();
        return found;
    }

    /// <summary>How much of what a sentence names an opening sentence leaves out, by weight, from 0 to 1: of the names in its lists, or of those that few sentences hold.</summary>
    public double MissingOf(int opener, TokenizedText text, Sentence sentence)
    {
        double listed = 0, listedMissing = 0, rare = 0, rareMissing = 0;
        for (var at = sentence.First + 1; at < sentence.End; at++)
        {
            if (text[at].Kind != TokenKind.Word || !text[at].IsCapital || text[at].Is(Small | WordClass.Month)) continue;
            var known = indexOf.TryGetValue(KeyOf(text, at), out var word);
            var weight = known ? weights[word] : 1;
            var missing = !known || holders.AsSpan(starts[word], starts[word + 1] - starts[word]).BinarySearch(opener) < 0 ? weight : 0;
            if (IsListed(text, sentence, at))
            {
                listed += weight;
                listedMissing += missing;
            }
            if (weight < Rare) continue;
            rare += weight;
            rareMissing += missing;
        }
        return rare > 0 && rareMissing == rare ? 1 : listed == 0 ? 0 : listedMissing / listed;
    }

    // "near Lypa and south of Dub", "Lypa, Dub": joined to what else is named.
    private static bool IsListed(TokenizedText text, Sentence sentence, int at)
    {
        for (var near = Math.Max(at - 4, sentence.First); near < Math.Min(at + 3, sentence.End); near++)
        {
            if (text[near].Kind == TokenKind.Comma || text[near].Is(WordClass.Coordinator)) return true;
        }
        return false;
    }

    private int Position(ReadOnlySpan<int> list, int token)
    {
        int low = 0, high = list.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[list[middle]].First < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // Whether the token tells what the sentence is about. A day is passed over whole: takeaways seldom repeat it.
    private static bool Tells(TokenizedText text, ref int at, int end)
    {
        ref readonly var token = ref text[at];
        if (token.Is(WordClass.Month) && token.IsCapital && at + 1 < end && text[at + 1].Kind == TokenKind.Number)
        {
            at++;
            return false;
        }
        return token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Ordinal && !token.Is(Small);
    }

    // All forms of a verb count as one word. Words that no data file knows have no id; their letters stand for it, below zero.
    private int KeyOf(TokenizedText text, int at)
    {
        var word = text[at].Word;
        if (word != 0) return verbs.LemmaOf(word) is var lemma and > 0 ? lemma : word;
        var hash = 2166136261u;
        foreach (var c in text.TextOf(at)) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return (int)(hash | 0x80000000u);
    }
}

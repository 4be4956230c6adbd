using Claimline.Language.Tokens;

namespace Claimline.Language.Blocks;

/// <summary>Finds for each key takeaway the sentence it repeats: one that opens a paragraph and says the same in mostly the same words.</summary>
internal static class TakeawayFinder
{
    // Shared weight of words over the mean of both; below this the two only speak of the same matter.
    private const double AtLeast = 0.7;

    // Takeaways are sought by their rarest words, and among the nearest sentences that hold one.
    private const int RarestWords = 6, Nearest = 24;

    private const WordClass Small = WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator | WordClass.Auxiliary | WordClass.Pronoun | WordClass.To;

    public static List<Takeaway> Find(TokenizedText text, Layout layout)
    {
        var found = new List<Takeaway>(layout.Takeaways.Count);
        if (layout.Takeaways.Count == 0) return found;
        var index = new Openers(text, layout);
        var sentence = 0;
        foreach (var block in layout.Takeaways)
        {
            while (sentence < text.Sentences.Count && text.Sentences[sentence].Block < block) sentence++;
            var end = sentence;
            while (end < text.Sentences.Count && text.Sentences[end].Block == block) end++;
            found.Add(new Takeaway(layout.Blocks[block].Span, index.Match(text, sentence, end), new Trace("takeaway")));
        }
        return found;
    }

    /// <summary>The sentences that open a paragraph outside the takeaways, by their words.</summary>
    private sealed class Openers
    {
        private readonly List<(TextSpan Span, int First, HashSet<int> Words)> all = [];
        private readonly Dictionary<int, List<int>> byWord = [];

        public Openers(TokenizedText text, Layout layout)
        {
            var takeaways = layout.Takeaways.ToHashSet();
            var last = -1;
            foreach (var sentence in text.Sentences)
            {
                if (sentence.Block == last) continue;
                last = sentence.Block;
                if (sentence.Kind != BlockKind.Paragraph || takeaways.Contains(last)) continue;
                var words = new HashSet<int>();
                Add(text, sentence.First, sentence.End, words);
                foreach (var word in words)
                {
                    if (!byWord.TryGetValue(word, out var list)) byWord[word] = list = [];
                    list.Add(all.Count);
                }
                all.Add((sentence.Span, sentence.First, words));
            }
        }

        /// <summary>The sentence that a takeaway's first sentence, or all of it, repeats.</summary>
        public TextSpan? Match(TokenizedText text, int sentence, int end)
        {
            if (sentence == end) return null;
            var first = new HashSet<int>();
            Add(text, text.Sentences[sentence].First, text.Sentences[sentence].End, first);
            var whole = new HashSet<int>(first);
            if (end > sentence + 1) Add(text, text.Sentences[sentence + 1].First, text.Sentences[end - 1].End, whole);

            double best = 0;
            var match = -1;
            foreach (var candidate in Candidates(first, text.Sentences[sentence].First))
            {
                var likeness = Math.Max(Likeness(first, all[candidate].Words), first.Count == whole.Count ? 0 : Likeness(whole, all[candidate].Words));
                if (likeness < best || (likeness == best && candidate > match)) continue;
                (best, match) = (likeness, candidate);
            }
            return best >= AtLeast ? all[match].Span : null;
        }

        private SortedSet<int> Candidates(HashSet<int> words, int near)
        {
            var candidates = new SortedSet<int>();
            foreach (var word in words.Where(byWord.ContainsKey).OrderBy(w => byWord[w].Count).ThenBy(w => w).Take(RarestWords))
            {
                var list = byWord[word];
                var at = Position(list, near);
                for (var i = Math.Max(0, at - Nearest); i < Math.Min(list.Count, at + Nearest); i++) candidates.Add(list[i]);
            }
            return candidates;
        }

        private int Position(List<int> list, int token)
        {
            int low = 0, high = list.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (all[list[middle]].First < token) low = middle + 1;
                else high = middle;
            }
            return low;
        }

        private double Likeness(HashSet<int> one, HashSet<int> other)
        {
            double shared = 0, sum = 0;
            foreach (var word in one)
            {
                var weight = Weight(word);
                sum += weight;
                if (other.Contains(word)) shared += weight;
            }
            foreach (var word in other) sum += Weight(word);
            return sum == 0 ? 0 : 2 * shared / sum;
        }

        private double Weight(int word) => 1 / Math.Sqrt(1 + (byWord.TryGetValue(word, out var list) ? Math.Min(list.Count, Nearest) : 0));
    }

    private static void Add(TokenizedText text, int first, int end, HashSet<int> words)
    {
        for (var at = first; at < end; at++)
        {
            ref readonly var token = ref text[at];
            // A takeaway seldom repeats the day.
            if (token.Is(WordClass.Month) && token.IsCapital && at + 1 < end && text[at + 1].Kind == TokenKind.Number)
            {
                at++;
                continue;
            }
            if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Ordinal && !token.Is(Small)) words.Add(KeyOf(text, at));
        }
    }

    // Words that no data file knows have no id; their letters stand for it, below zero.
    private static int KeyOf(TokenizedText text, int at)
    {
        if (text[at].Word != 0) return text[at].Word;
        var hash = 2166136261u;
        foreach (var c in text.TextOf(at)) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return (int)(hash | 0x80000000u);
    }
}

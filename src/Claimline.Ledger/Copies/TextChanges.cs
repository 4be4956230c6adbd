using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Ledger.Copies;

/// <summary>Finds numbers and negations that a copy changed: what makes another statement of the same words.</summary>
internal sealed class TextChanges
{
    // What was added or left out beyond so many words is another passage, not another word.
    private const int LongestChange = 8;

    // Beyond so many differing words two texts are no copies that a reader would compare; it bounds time and memory.
    private const int MostDifferences = 2000;

    private readonly HashSet<string> negations;
    private readonly HashSet<string> numbers;

    private TextChanges(HashSet<string> negations, HashSet<string> numbers) => (this.negations, this.numbers) = (negations, numbers);

    public static TextChanges Load(DataFiles files)
    {
        var problems = new List<Problem>();
        // Of "no longer" the first word negates; of the words in numbers some tell nothing alone.
        var negations = Table.Read(files, "language/en/negation.tsv", problems, "phrase").Rows.Select(static r => (r["phrase"] ?? "").Split(' ')[0]);
        var numbers = Table.Read(files, "language/en/numbers.tsv", problems, "word", "role").Rows.Where(static r => r["role"] is not ("article" or "and" or "of" or "suffix" or "vaguer")).Select(static r => r["word"] ?? "");
        return new TextChanges([.. negations], [.. numbers]);
    }

    /// <summary>The changes in the order of the copy.</summary>
    public IReadOnlyList<TextChange> Of(string first, string copy)
    {
        var (before, after) = (WordsOf(first), WordsOf(copy));
        var changes = new List<TextChange>();
        foreach (var (was, now) in Hunks(before, after))
        {
            if (was.Count > LongestChange || now.Count > LongestChange) continue;
            var what = Differ(was, now, IsNumber) ? "number" : Differ(was, now, IsNegation) ? "negation" : null;
            if (what is not null) changes.Add(new TextChange(what, Text(was, first), Text(now, copy), now.Count > 0 ? now[0].Span.Start : copy.Length));
        }
        return changes;
    }

    private static bool Differ(ArraySegment<Word> was, ArraySegment<Word> now, Func<string, bool> tells) =>
        !was.Where(w => tells(w.Folded)).Select(static w => w.Folded).SequenceEqual(now.Where(w => tells(w.Folded)).Select(static w => w.Folded));

    private bool IsNumber(string word) => word.Any(char.IsDigit) || numbers.Contains(word);

    private bool IsNegation(string word) => negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    private static string Text(ArraySegment<Word> words, string text) => words.Count == 0 ? "" : text[words[0].Span.Start..words[^1].Span.End];

    // A number keeps its signs: "1,200" and "12.5" are one word. Addresses are what a repost adds.
    private static Word[] WordsOf(string text)
    {
        var words = new List<Word>();
        foreach (var part in text.AsSpan().SplitAny(' ', '\n', '\t', '\r'))
        {
            if (CopyBands.IsAddress(text.AsSpan(part))) continue;
            var (from, to) = (part.Start.GetOffset(text.Length), part.End.GetOffset(text.Length));
            for (var at = from; at < to; at++)
            {
                if (!char.IsLetterOrDigit(text[at])) continue;
                var end = at + 1;
                while (end < to && (char.IsLetterOrDigit(text[end]) || (end + 1 < to && char.IsLetterOrDigit(text[end + 1]) && (text[end] is '\'' or '’' || (text[end] is ',' or '.' && char.IsDigit(text[end - 1])))))) end++;
                words.Add(new Word(new TextSpan(at, end), text[at..end].Replace('’', '\'').ToLowerInvariant()));
                at = end - 1;
            }
        }
        return [.. words];
    }

    /// <summary>The shortest way from the one to the other (Myers), its steps put together; nothing where that is too long.</summary>
    private static IEnumerable<(ArraySegment<Word> Was, ArraySegment<Word> Now)> Hunks(Word[] before, Word[] after)
    {
        var trace = new List<int[]>();
        var reach = new Dictionary<int, int> { [1] = 0 };
        var limit = Math.Min(before.Length + after.Length, MostDifferences);
        var differences = -1;
        for (var d = 0; d <= limit && differences < 0; d++)
        {
            var row = new int[(2 * d) + 1];
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reach.GetValueOrDefault(k - 1) < reach.GetValueOrDefault(k + 1)) ? reach.GetValueOrDefault(k + 1) : reach.GetValueOrDefault(k - 1) + 1;
                while (x < before.Length && x - k < after.Length && before[x].Folded == after[x - k].Folded) x++;
                reach[k] = row[k + d] = x;
                if (x >= before.Length && x - k >= after.Length) differences = d;
            }
            trace.Add(row);
        }
        return differences < 0 ? [] : Joined(Steps(before.Length, after.Length, trace), before, after);
    }

    /// <summary>From the end to the beginning, which words were left out and which added.</summary>
    private static List<(int Before, int After, bool IsAdded)> Steps(int x, int y, List<int[]> trace)
    {
        var steps = new List<(int, int, bool)>();
        for (var d = trace.Count - 1; d > 0; d--)
        {
            int Reach(int k) => Math.Abs(k) <= d - 1 ? trace[d - 1][k + d - 1] : int.MinValue;
            var k = x - y;
            var down = k == -d || (k != d && Reach(k - 1) < Reach(k + 1));
            var (px, pk) = down ? (Reach(k + 1), k + 1) : (Reach(k - 1), k - 1);
            steps.Add((px, px - pk, down));
            (x, y) = (px, px - pk);
        }
        steps.Reverse();
        return steps;
    }

    private static IEnumerable<(ArraySegment<Word> Was, ArraySegment<Word> Now)> Joined(List<(int Before, int After, bool IsAdded)> steps, Word[] before, Word[] after)
    {
        for (var i = 0; i < steps.Count;)
        {
            var (b, a) = (steps[i].Before, steps[i].After);
            var (be, ae) = (b, a);
            for (; i < steps.Count && steps[i].Before == be && steps[i].After == ae; i++)
            {
                if (steps[i].IsAdded) ae++;
                else be++;
            }
            yield return (new ArraySegment<Word>(before, b, be - b), new ArraySegment<Word>(after, a, ae - a));
        }
    }

    private readonly record struct Word(TextSpan Span, string Folded);
}

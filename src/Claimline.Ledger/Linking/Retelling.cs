using System.Numerics;
using Claimline.Language;

namespace Claimline.Ledger.Linking;

/// <summary>Finds where a text tells again in nearly the same words what it told before, whatever was read in them: headline and body, opinion and summary.</summary>
internal sealed class Retelling
{
    // Fewer words in common may be chance.
    private const int LeastWords = 5;

    private readonly Reading reading;
    private readonly LinkingRules rules;
    private readonly IReadOnlyList<Proposition> own;
    private readonly ulong[] marks;

    /// <param name="own">The first proposition of each statement, as it was read.</param>
    public Retelling(Reading reading, LinkingRules rules, IReadOnlyList<Proposition> own)
    {
        (this.reading, this.rules, this.own) = (reading, rules, own);
        marks = [.. own.Select(static p => MarksOf(p.Words))];
    }

    /// <summary>The statement of an earlier sentence that this one tells again; null where there is none.</summary>
    public int? Of(int i)
    {
        var (best, found) = (rules.Bounds.RetoldWords, (int?)null);
        if (own[i].Words.Count < LeastWords) return null;
        for (var j = 0; j < i; j++)
        {
            if (reading.Statements[j].Sentence == reading.Statements[i].Sentence || MostAlike(i, j) < best) continue;
            var alike = ContentWords.Alike(own[i].Words, own[j].Words);
            if (alike < best || (found is not null && alike == best) || !MayBe(own[i], own[j]) || !FitNumbers(own[i], own[j], alike) || NameOthers(i, j)) continue;
            (best, found) = (alike, j);
        }
        return found;
    }

    private bool MayBe(Proposition p, Proposition q)
    {
        if (p.Words.Count < LeastWords || q.Words.Count < LeastWords || p.TiedTo != q.TiedTo || p.PlaceKeys != q.PlaceKeys) return false;
        if (p.IsOpen != q.IsOpen || p.Negative != q.Negative || (p.Holder is { } mine && q.Holder is { } other && mine != other)) return false;
        // How much of a place, and which of its things: that is compared part by part.
        if (p.Family == "control" || q.Family == "control" || (p.Kind == q.Kind && p.Places.Count > 0 && rules.KindOf(p.Kind).By is not Distinction.Words)) return false;
        return !p.IsDated || !q.IsDated || (p.From <= q.To && q.From <= p.To);
    }

    /// <summary>A number that only one of them gives needs more words in common.</summary>
    private bool FitNumbers(Proposition p, Proposition q, double alike)
    {
        if (p.Amounts.Count == 0 || q.Amounts.Count == 0) return p.Amounts.Count == q.Amounts.Count || alike >= rules.Bounds.SameWords;
        return p.Amounts.Any(a => q.Amounts.Any(b => a.Item == b.Item && a.Agrees(b))) && Matcher.Amounts(p, q) is Match.Same;
    }

    /// <summary>Each names something that the other does not: another town, another unit.</summary>
    private bool NameOthers(int i, int j)
    {
        var (mine, other) = (NamesIn(reading.Statements[i]), NamesIn(reading.Statements[j]));
        return mine.Except(other, StringComparer.Ordinal).Any(n => !own[j].Words.Contains(rules.Words.Plain(n), StringComparer.Ordinal)) && other.Except(mine, StringComparer.Ordinal).Any(n => !own[i].Words.Contains(rules.Words.Plain(n), StringComparer.Ordinal));
    }

    // Behind the first word a capital tells a name; of capitals alone are abbreviations, which stand for names that the other may spell out.
    private static HashSet<string> NamesIn(string[] words)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words.Skip(1))
        {
            if (word.AsSpan().TrimStart("(\"“‘'[") is [var first, ..] && (char.IsDigit(first) || (char.IsUpper(first) && word.Count(char.IsUpper) == 1)) && Folded.Of(word) is { Length: > 0 } name) names.UnionWith(name.Split(' '));
        }
        return names;
    }

    private HashSet<string> NamesIn(Statement statement) => NamesIn(statement.Content.Of(reading.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What the two can have in common at the most: each mark of one that the other lacks is a word of its own.</summary>
    private double MostAlike(int i, int j)
    {
        var (a, b) = (own[i].Words.Count, own[j].Words.Count);
        var shared = Math.Min(a - BitOperations.PopCount(marks[i] & ~marks[j]), b - BitOperations.PopCount(marks[j] & ~marks[i]));
        return (double)shared / (a + b - shared);
    }

    private static ulong MarksOf(IReadOnlyList<string> words)
    {
        var marks = 0UL;
        foreach (var word in words)
        {
            var hash = 2166136261u;
            foreach (var c in word) hash = (hash ^ c) * 16777619;
            marks |= 1UL << (int)(hash >> 26);
        }
        return marks;
    }
}

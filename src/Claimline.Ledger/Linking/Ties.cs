using System.Globalization;
using Claimline.Language;

namespace Claimline.Ledger.Linking;

/// <summary>Tells the contents that mean something only where they stand: their words alone make them one with no other.</summary>
internal sealed class Ties(Reading reading, LinkingRules rules)
{
    // Between a determiner and its noun stands no more ("the official Russian and Belarusian claims").
    private const int NounReach = 5;

    private readonly LinkingBounds bounds = rules.Bounds;

    /// <summary>The sentence or the day that a content is tied to; null where its words say all.</summary>
    /// <param name="words">Its content words.</param>
    /// <param name="day">When it was said or published.</param>
    public string? Of(Statement statement, IReadOnlyList<string> words, DateOnly day)
    {
        var told = Folded.Of(statement.Content.Of(reading.Text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var points = Array.FindIndex(told, w => In(bounds.PointingWords, w));
        if (words.Count < bounds.OwnWords || HasBorrowedSubject(told) || (points >= 0 && IsAllItSays(told, points, words))) return $"{reading.Document.Sha256}#{statement.Sentence.ToString(CultureInfo.InvariantCulture)}";
        // "These regions" may stand in the content itself; the text means the same by its words, another text need not.
        if (points >= 0) return reading.Document.Sha256;
        return CountsBack(told) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether a tie is to a sentence: no other sentence of the text means the same by the same words.</summary>
    public static bool IsToSentence(string? tie) => tie?.Contains('#', StringComparison.Ordinal) == true;

    /// <summary>"It is too early to assess that": what follows is not put forward.</summary>
    public bool IsUndecided(string content)
    {
        var told = Folded.Of(content).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return told.Length > 0 && In(bounds.EmptySubjects, told[0]) && told.Take(NounReach).Any(w => In(bounds.Undecided, w));
    }

    private bool IsAllItSays(string[] told, int points, IReadOnlyList<string> words) =>
        points < 2 || words.Count < bounds.PointingWithin || told.AsSpan(points + 1, Math.Min(2, told.Length - points - 1)).ToArray().Any(rules.IsSaying);

    private bool HasBorrowedSubject(string[] told)
    {
        if (told.Length == 0) return true;
        var subject = 0;
        // "It is unclear if they will succeed": the subject stands behind the word that opens the clause.
        if (In(bounds.EmptySubjects, told[0]) && Array.FindIndex(told, w => In(bounds.ClauseWords, w)) is > 0 and var opens) subject = opens + 1;
        return subject < told.Length && (In(bounds.PointingSubjects, told[subject]) || IsReference(told.AsSpan(subject)));
    }

    /// <summary>"The Russian claims are", "the report": names what somebody said, and not what that was.</summary>
    private bool IsReference(ReadOnlySpan<string> told)
    {
        if (!In(bounds.Determiners, told[0])) return false;
        for (var i = 1; i < told.Length && i <= NounReach; i++)
        {
            if (rules.IsSaying(told[i])) return i + 1 == told.Length || (rules.Words.IsGrammar(told[i + 1]) && !rules.Words.IsLink(told[i + 1]) && !In(bounds.ClauseWords, told[i + 1]));
        }
        return false;
    }

    /// <summary>"In the past 24 hours": another day's are others.</summary>
    private bool CountsBack(string[] told)
    {
        for (var i = 0; i + 1 < told.Length; i++)
        {
            if (In(bounds.Recent, told[i]) && (In(bounds.RecentSpans, told[i + 1]) || (i + 2 < told.Length && In(bounds.RecentSpans, told[i + 2])))) return true;
        }
        return false;
    }

    private static bool In(IReadOnlyList<string> list, string word) => list.Contains(word, StringComparer.Ordinal);
}

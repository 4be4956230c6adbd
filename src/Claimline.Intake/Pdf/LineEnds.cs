using System.Buffers;

namespace Claimline.Intake.Pdf;

/// <summary>What stood between two lines of one paragraph before a page parted them: a space, nothing, or a hyphen that only the line's end had put there.</summary>
internal sealed class LineEnds
{
    private static readonly SearchValues<char> OfAddresses = SearchValues.Create("/=_%?&");

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool hyphenates;

    public LineEnds(IReadOnlyList<PdfPage> pages)
    {
        var lines = pages.SelectMany(p => p.Lines).ToList();
        // Words at either end of a line may be halves.
        foreach (var line in lines)
        {
            var parts = line.Text.Split(' ');
            for (var i = 1; i < parts.Length - 1; i++) words.Add(Bare(parts[i]).ToString());
        }
        hyphenates = lines.Zip(lines.Skip(1)).Any(pair => HasHyphen(Ending(pair.First), Opening(pair.Second)) && IsOneWord(Ending(pair.First), Opening(pair.Second)));
    }

    /// <summary>The first word of a line.</summary>
    public static ReadOnlySpan<char> Opening(PdfLine line) => line.Text.AsSpan(0, line.Text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? end : line.Text.Length);

    /// <summary>Whether the first word of a line would have had room at the end of the line before: then that line was ended on purpose.</summary>
    public static bool HasRoom(PdfLine before, PdfLine line)
    {
        var letter = before.Width / before.Text.Length;
        return before.Column.Right - before.Right > (Opening(line).Length + 1.5) * letter;
    }

    /// <summary>Whether lines join without a space, and whether the hyphen between them goes.</summary>
    public (bool Space, bool DropHyphen) Between(PdfLine before, PdfLine line, bool isMarker)
    {
        var ending = Ending(before);
        var opening = Opening(line);
        if (HasHyphen(ending, opening)) return (false, char.IsLower(opening[0]) && !KeepsHyphen(ending, opening));
        return (!isMarker && !IsInAddress(ending, opening), false);
    }

    private static ReadOnlySpan<char> Ending(PdfLine line) => line.Text.AsSpan(line.Text.LastIndexOf(' ') + 1);

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Trim(".,;:()[]\"“”’");

    private static bool HasHyphen(ReadOnlySpan<char> ending, ReadOnlySpan<char> opening) =>
        ending.Length > 1 && ending[^1] is '-' or '\u2010' && char.IsLetterOrDigit(ending[^2]) && char.IsLetterOrDigit(opening[0]) && !ending.Contains("://", StringComparison.Ordinal);

    // "Ukrai-" and "nian", where "Ukrainian" stands whole elsewhere.
    private bool IsOneWord(ReadOnlySpan<char> ending, ReadOnlySpan<char> opening) => words.Contains(string.Concat(Bare(ending)[..^1], Bare(opening)));

    // "long-" and "range": the file has it with its hyphen elsewhere, or both halves are words; and a file that parts no words has only such.
    private bool KeepsHyphen(ReadOnlySpan<char> ending, ReadOnlySpan<char> opening)
    {
        if (!hyphenates) return true;
        if (IsOneWord(ending, opening)) return false;
        return words.Contains(string.Concat(Bare(ending), Bare(opening))) || (words.Contains(Bare(ending)[..^1].ToString()) && words.Contains(Bare(opening).ToString()));
    }

    // What goes on with an address is no word of a sentence: it holds a sign that only addresses have, or the address stopped at one.
    private static bool IsInAddress(ReadOnlySpan<char> ending, ReadOnlySpan<char> opening)
    {
        if (!ending.Contains("://", StringComparison.Ordinal) || opening.Contains("://", StringComparison.Ordinal) || ending[^1] is ';' or ',' or '.') return false;
        if (ending[^1] is '/' or '-' or '_' or '=' or '?' or '&' or '%') return true;
        return opening.ContainsAny(OfAddresses) || opening.ContainsAnyInRange('0', '9') || opening.IndexOf('-') > 0 || (opening.IndexOf('.') is > 0 and var dot && dot < opening.Length - 1);
    }
}
